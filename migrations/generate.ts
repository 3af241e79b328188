import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `pnpm generate`: asks drizzle-kit for what the schemas need, then writes each zone's SQL as a module for the doors. Nothing
 * has been released yet, so each zone has one migration, made afresh each time; from the first release on only new ones are
 * added (decision 0007), and "afresh" goes.
 */
const afresh = true
const here = import.meta.dirname
const kit = join(here, 'node_modules/.bin/drizzle-kit')

const frozen: Record<string, string> = {}

for (const zone of ['locality', 'hub', 'registry']) {
  if (!process.argv.includes('--modules-only')) {
    for (const name of afresh ? readdirSync(join(here, zone)) : []) {
      if (name === 'meta' || name.endsWith('.sql')) rmSync(join(here, zone, name), { recursive: true })
    }
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
  for (const { name, checksum } of migrations) frozen[`${zone}/${name}`] = checksum
}
if (afresh)
  writeFileSync(join(here, '../test/architecture/frozen-migrations.json'), `${JSON.stringify(frozen, null, 2)}\n`)
