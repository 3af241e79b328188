import { aboutLocality, tenancyRefused } from '@kps/crossings/tenancy'
import { BatchRefused, type Database } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { forgetPublicKeys } from '@kps/registry/keys'
import { forgetLocality, registryBatch } from '@kps/registry/localities'
import type { Platform } from '@kps/registry/platform'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { findRequested } from './request-locality.ts'
import { provisioningFailures, provisioningRequests, provisioningSteps, provisioningUndone } from './schema.ts'

/**
 * Takes away everything of a locality that was never open: its database, keys, places and rows. One row says so, and its code is
 * free. Where it falls, doing it again goes on; where nothing is left, it changes nothing.
 * @throws Failure not-found when nothing was begun or undone under that code, conflict when it is open; Fault of the platform
 */
export async function undoProvisioning(
  database: Database<'registry'>,
  platform: Pick<Platform, 'remove'>,
  given: unknown,
  now: Instant,
): Promise<{ readonly code: string }> {
  const { by, code } = v.parse(aboutLocality, given)
  const { orm } = database
  const found = await findRequested(database, code)
  if (!found) return wasUndone(database, code)
  const { applicationId, locality } = found
  const { id, name, namespace } = locality
  try {
    const row = { localityId: id, code, name, applicationId, namespace, undoneBy: by, at: now }
    await registryBatch(database, [orm.insert(provisioningUndone).values(row).onConflictDoNothing()])
  } catch (error) {
    throw error instanceof BatchRefused ? tenancyRefused('alreadyOpen') : error
  }
  // From here on no step can be added, so that nobody makes it again.
  await platform.remove(namespace)
  await registryBatch(database, [
    orm.delete(provisioningFailures).where(eq(provisioningFailures.localityId, id)),
    orm.delete(provisioningSteps).where(eq(provisioningSteps.localityId, id)),
    orm.delete(provisioningRequests).where(eq(provisioningRequests.localityId, id)),
    forgetPublicKeys(orm, id),
    ...forgetLocality(orm, id),
  ])
  return { code }
}

async function wasUndone(database: Database<'registry'>, code: string): Promise<{ readonly code: string }> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select({ code: provisioningUndone.code })
      .from(provisioningUndone)
      .where(eq(provisioningUndone.code, code)),
  ])
  if ((rows as unknown[]).length === 0) throw tenancyRefused('notFound')
  return { code }
}
