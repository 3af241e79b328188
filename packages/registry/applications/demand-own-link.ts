import { type FoundedInvitation, tenancyRefused } from '@kps/crossings/tenancy'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import { registryBatch } from '@kps/registry/localities'
import { sql } from 'drizzle-orm'

/**
 * Demands that whoever is let in first at a founding is who applied: each invitation rests on the hash that came with the
 * application, which the hub can neither make nor change. So the hub never becomes anybody's first coordinator.
 * @throws Failure conflict when it does not
 */
export async function demandOwnLink(
  database: Database<'registry'>,
  applicationId: string,
  invitations: readonly Pick<FoundedInvitation, 'secretIndex'>[],
): Promise<void> {
  const hashes = JSON.stringify(invitations.map(({ secretIndex }) => secretIndex))
  const holds = sql`exists (select 1 from applications where applications.id = ${applicationId} and not exists (
    select 1 from json_each(${hashes}) as given where given.value <> applications.invitation_hash))`
  try {
    await registryBatch(database, [database.orm.run(asserts(holds))])
  } catch (error) {
    if (error instanceof BatchRefused) throw tenancyRefused('notApproved')
    throw error
  }
}
