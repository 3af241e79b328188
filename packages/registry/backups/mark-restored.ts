import { endEverySession, identityHolds } from '@kps/foundation/access'
import { auditEntry } from '@kps/foundation/audit'
import { asserts, openDatabase } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import type { Platform } from '@kps/registry/platform'
import { sql } from 'drizzle-orm'
import type { RestoreRow } from './find.ts'

/**
 * Notes in the restored database itself that it is one, and signs everybody out there: who was suspended or signed out since the
 * backup does not come back by an old session. Again changes nothing.
 */
export async function markRestored(platform: Platform, restore: RestoreRow): Promise<void> {
  const { token, url } = await platform.open(restore.namespace)
  const database = openDatabase<'copy'>({ url, token, tenant: restore.localityId })
  const now = instantNow()
  const entry = auditEntry({
    caller: { kind: 'lane', lane: 'restore' },
    action: 'locality.restored',
    now,
    requestId: crypto.randomUUID(),
    record: restore.id,
  })
  await database.batch([
    database.orm.run(asserts(identityHolds(database))),
    database.orm.run(
      sql`${entry} where not exists (select 1 from audit_entries where action = 'locality.restored' and record = ${restore.id})`,
    ),
    database.orm.run(endEverySession(now)),
  ])
}
