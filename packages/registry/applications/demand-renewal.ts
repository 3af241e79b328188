import { type RenewInvitation, tenancyRefused } from '@kps/crossings/tenancy'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import { registryBatch } from '@kps/registry/localities'
import { sql } from 'drizzle-orm'
import { isApproved } from './is-approved.ts'

/**
 * Demands that a new link for the lead of a locality rests on an application that two people approved, that follows the one the
 * locality was made for, and whose own link it is: so the hub can invite nobody of its choosing.
 * @throws Failure conflict when it does not
 */
export async function demandRenewal(
  database: Database<'registry'>,
  { applicationId, code, invitation }: RenewInvitation,
): Promise<void> {
  const holds = sql`exists (select 1 from applications as asked
    join applications as earlier on earlier.reference = asked.follows_reference and earlier.code = asked.code
    where asked.id = ${applicationId} and asked.code = ${code} and asked.invitation_hash = ${invitation.secretIndex}
      and ${isApproved(sql`asked.id`)} and ${isApproved(sql`earlier.id`)})`
  try {
    await registryBatch(database, [database.orm.run(asserts(holds))])
  } catch (error) {
    if (error instanceof BatchRefused) throw tenancyRefused('notApproved')
    throw error
  }
}
