import {
  beginProvisioning as asked,
  type BeginProvisioning,
  type TenancyRefusal,
  tenancyRefused,
} from '@kps/crossings/tenancy'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { demandOwnLink, isApproved } from '@kps/registry/applications'
import { tenancyCommand } from '@kps/registry/commands'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { isUndone } from './is-undone.ts'
import { newLocality } from './new-locality.ts'
import { findRequested, insertRequested, type Requested } from './request-locality.ts'
import { provisioningRequests } from './schema.ts'

const result = v.strictObject({ code: v.string() })

/**
 * Begins the making of a locality for an application that two people approved, or finds the one that was begun for it. `advance`
 * then goes on with what this gives.
 * @throws Failure conflict when the application is not approved, names another code or lets somebody else in, the code is another's, or it is open
 */
export async function beginProvisioning(
  database: Database<'registry'>,
  platformKey: Uint8Array<ArrayBuffer>,
  given: unknown,
  now: Instant,
): Promise<{ readonly begun: Requested; readonly seed: BeginProvisioning['seed'] }> {
  const { applicationId, by, key, locality, seed } = v.parse(asked, given)
  const { orm } = database
  await demandOwnLink(database, applicationId, seed.invitations)
  const work = async () => {
    const made = await insertRequested(database, platformKey, v.parse(newLocality, locality), now)
    const isForIt = sql`exists (select 1 from applications as its where its.id = ${applicationId}
      and its.code = ${locality.code}) and ${isApproved(sql`${applicationId}`)}`
    const request = { localityId: made.locality.id, applicationId, askedBy: by }
    const statements = [orm.run(asserts(isForIt)), ...made.statements, orm.insert(provisioningRequests).values(request)]
    return { statements, result: { code: locality.code } }
  }
  try {
    await tenancyCommand(database, { key, method: 'beginProvisioning', result, now }, work)
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error
    // Before it stand the registry's identity and the command's own row.
    if (error.statement === 2) throw tenancyRefused('notApproved')
  }
  return { begun: await standing(database, locality.code, applicationId, 'codeTaken'), seed }
}

/**
 * The locality that was begun for an application and is not open yet, to go on with.
 * @throws Failure not-found when none was begun; conflict when the code is another's, it is open, or it is being undone
 */
export async function resumeProvisioning(
  database: Database<'registry'>,
  given: unknown,
): Promise<{ readonly begun: Requested; readonly seed: BeginProvisioning['seed'] }> {
  const { applicationId, locality, seed } = v.parse(asked, given)
  await demandOwnLink(database, applicationId, seed.invitations)
  return { begun: await standing(database, locality.code, applicationId, 'notFound'), seed }
}

async function standing(
  database: Database<'registry'>,
  code: string,
  applicationId: string,
  ifNone: TenancyRefusal,
): Promise<Requested> {
  const found = await findRequested(database, code)
  if (!found) throw tenancyRefused(ifNone)
  if (found.applicationId !== applicationId) throw tenancyRefused('codeTaken')
  if (found.done.has('open')) throw tenancyRefused('alreadyOpen')
  if (await isUndone(database, found.locality.id)) throw tenancyRefused('alreadyRuns')
  return found
}
