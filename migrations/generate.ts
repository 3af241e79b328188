import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Trigger } from '@kps/foundation/database'
import * as v from 'valibot'
import { expectedFingerprint } from './expected-fingerprint.ts'

/**
 * `pnpm generate`: asks drizzle-kit for what the schemas need, then writes each zone's SQL as a module for the doors, with what a
 * database looks like after each. Only the newest is worked out anew: its triggers are today's. `--modules-only` leaves drizzle-kit out.
 */
const here = import.meta.dirname
const kit = join(here, 'node_modules/.bin/drizzle-kit')

const kept = v.array(v.object({ name: v.string(), checksum: v.string(), fingerprint: v.optional(v.string(), '') }))

/** What the module says now of the migrations that stand in it. */
function keptOf(folder: string): v.InferOutput<typeof kept> {
  const file = join(folder, 'migrations.ts')
  if (!existsSync(file)) return []
  return v.parse(kept, JSON.parse(readFileSync(file, 'utf8').split(' = ').slice(1).join(' = ')))
}

/** drizzle-kit writes out what holds anyway; every database would keep it, once for each reference. */
function withoutDefaults(file: string): string {
  const text = readFileSync(file, 'utf8')
  const short = text.replaceAll(' ON UPDATE no action ON DELETE no action', '')
  if (short !== text) writeFileSync(file, short)
  return short
}

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
  const before = keptOf(folder)
  const { triggers }: { triggers: readonly Trigger[] } = await import(pathToFileURL(join(folder, 'triggers.ts')).href)
  const texts = files.map((name) => withoutDefaults(join(folder, name)))
  const statementsOf = (text: string) => text.split('--> statement-breakpoint').map((statement) => statement.trim())
  const newest = await expectedFingerprint(texts.flatMap(statementsOf), triggers)
  const migrations = files.map((file, place) => {
    const text = texts[place] ?? ''
    const name = file.replace('.sql', '')
    const checksum = createHash('sha256').update(text).digest('hex')
    const earlier = before.find((one) => one.name === name && one.checksum === checksum)?.fingerprint
    const fingerprint = place === files.length - 1 ? newest : earlier
    if (!fingerprint)
      throw new Error(`${zone}/${name}: what a database looks like after it was lost, so find it in the history`)
    return { name, checksum, fingerprint, statements: statementsOf(text) }
  })
  const body = `// Written by \`pnpm generate\` from the SQL files beside it. Never edited by hand.
import type { Migration } from '@kps/foundation/database'

export const migrations: readonly Migration[] = ${JSON.stringify(migrations, null, 2)}
`
  writeFileSync(join(folder, 'migrations.ts'), body)
}
