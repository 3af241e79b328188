import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `pnpm generate`: asks drizzle-kit for what the schemas need, then writes each zone's SQL as a module for the doors. */
const here = import.meta.dirname
const kit = join(here, 'node_modules/.bin/drizzle-kit')

for (const zone of ['locality', 'hub', 'registry']) {
  if (!process.argv.includes('--modules-only')) {
    execFileSync(
      kit,
      ['generate', '--name', process.env.MIGRATION_NAME ?? 'rooms', '--config', `migrations/${zone}/drizzle.config.ts`],
      {
        cwd: join(here, '..'),
        stdio: 'inherit',
      },
    )
  }
  const folder = join(here, zone)
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const migrations = files.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return {
      name: name.replace('.sql', ''),
      checksum: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
    }
  })
  const body = `// Written by \`pnpm generate\` from the SQL files beside it. Never edited by hand.
import type { Migration } from '@kps/foundation/database'

export const migrations: readonly Migration[] = ${JSON.stringify(migrations, null, 2)}
`
  writeFileSync(join(folder, 'migrations.ts'), body)
}
