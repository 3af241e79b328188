import type { DatabaseFacts, Restore } from '@kps/crossings/tenancy'
import * as v from 'valibot'
import { type Contents, contents } from './contents.ts'
import type { RestoreRow } from './find.ts'
import type { RestoreStep } from './steps.ts'

const checked = v.object({
  checks: v.array(v.object({ check: v.string(), holds: v.boolean(), found: v.nullable(v.string()) })),
  found: contents,
  liveEntriesBeyond: v.nullable(v.number()),
})

/** What was found, in few numbers. */
export const factsOf = (found: Contents): DatabaseFacts => ({
  schema: found.migrations,
  auditEntries: found.auditEntries,
  auditHead: found.auditHead,
  tables: Object.keys(found.rows).length,
  rows: Object.values(found.rows).reduce((sum, count) => sum + count, 0),
})

/** How a restore stands, from its steps. @param live what the live database has now: what would be lost is counted from it */
export function restoreOf(
  restore: RestoreRow,
  steps: ReadonlyMap<RestoreStep['step'], RestoreStep>,
  live: DatabaseFacts | null = null,
): Restore {
  const detail = (steps.get('checked') ?? steps.get('refused'))?.detail
  const found = detail ? v.parse(v.pipe(v.string(), v.parseJson(), checked), detail) : undefined
  return {
    id: restore.id,
    backupId: restore.backupId,
    askedAt: restore.askedAt,
    by: restore.askedBy,
    state: stateOf(new Set(steps.keys())),
    checks: found?.checks ?? [],
    found: found ? factsOf(found.found) : null,
    liveEntriesBeyond:
      found && live ? live.auditEntries - found.found.auditEntries : (found?.liveEntriesBeyond ?? null),
    switchAskedBy: steps.get('switch-asked')?.by ?? null,
    switchConfirmedBy: steps.get('switch-confirmed')?.by ?? null,
  }
}

function stateOf(steps: ReadonlySet<RestoreStep['step']>): Restore['state'] {
  if (steps.has('dropping')) return 'dropped'
  if (steps.has('refused')) return 'refused'
  if (steps.has('resumed')) return 'served'
  if (steps.has('switch-confirmed')) return 'switching'
  if (steps.has('switch-asked')) return 'asked'
  return steps.has('migrated') ? 'checked' : 'copying'
}
