import { insertAccount } from '@kps/foundation/access'
import type { Orm } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { CivilDate, Instant } from '@kps/foundation/time'
import { aucklandDate } from '@kps/foundation/time'
import { referrals } from '@kps/locality/referrals/schema'

// Checked by `tsc` and never run: every line under `@ts-expect-error` must not compile.

export async function sealedColumns(orm: Orm, vault: Vault, row: typeof referrals.$inferInsert): Promise<unknown[]> {
  const place = { table: 'referrals', column: 'summary', row: row.id }
  const account = { id: 'acc_x', subjectIndex: 'x', createdAt: 'x' }
  return [
    orm.insert(referrals).values({ ...row, summary: await vault.seal(place, 'Somebody') }),
    // @ts-expect-error plain text does not fit a sealed column
    orm.insert(referrals).values({ ...row, summary: 'Somebody' }),
    // @ts-expect-error nor does a name in the foundation's own table
    insertAccount(orm, { ...account, name: 'Somebody' }),
    // @ts-expect-error what is not sealed is not opened
    vault.open(place, 'Somebody'),
  ]
}

export function times(now: Instant, day: CivilDate): unknown[] {
  return [
    aucklandDate(now),
    // @ts-expect-error a day is not a moment
    aucklandDate(day),
    // @ts-expect-error a text is not a moment until it was read as one
    aucklandDate('2026-11-22'),
  ]
}
