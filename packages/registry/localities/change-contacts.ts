import { contactsTelling } from '@kps/crossings/tenant-access'
import type { Database } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { openLocalityId } from './find-locality.ts'
import { registryBatch } from './registry-batch.ts'
import { localityContacts } from './schema.ts'

/**
 * Keeps how a locality says that the public reaches it, once however often it is told. What was said last counts, whatever comes
 * last: a telling that was held up changes nothing that was said after it. None counts as said later than it came.
 * @param given still to be checked: a `ContactsTelling`
 * @returns whether it is kept; not when there is no such open locality, or what was told does not fit
 */
export async function changeContacts(
  database: Database<'registry'>,
  code: string,
  given: unknown,
  now: Instant,
): Promise<boolean> {
  const parsed = v.safeParse(contactsTelling, given)
  if (!parsed.success) return false
  const { at, contacts, tellingId } = parsed.output
  const { orm } = database
  const [, kept] = await registryBatch(database, [
    orm.run(sql`insert into ${localityContacts}
      (telling_id, locality_id, at, phone, hours, hours_mi, email, address, told_at)
      select ${tellingId}, open_one.id, min(${at}, ${now}), ${contacts.phone}, ${contacts.hours}, ${contacts.hoursMi},
        ${contacts.email}, ${contacts.address}, ${now}
      from (select ${openLocalityId(code)} as id) as open_one where open_one.id is not null
        and not exists (select 1 from locality_contacts as again where again.telling_id = ${tellingId})`),
    orm.all(sql`select kept.telling_id from locality_contacts as kept
      where kept.telling_id = ${tellingId} and kept.locality_id = ${openLocalityId(code)}`),
  ])
  return Array.isArray(kept) && kept.length > 0
}
