import { identityHolds } from '@kps/foundation/access'
import { asserts, BatchRefused } from '@kps/foundation/database'
import { WrongDatabase } from '@kps/foundation/failures'
import { agencies } from '@kps/locality/agencies/schema'
import type { LocalityVisit } from '@kps/locality/roles'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { indexOf, invitationRefusals, secretText } from './invitation.ts'
import { invitationState } from './invitation-rules.ts'
import { invitations } from './schema.ts'

export interface OpenInvitation {
  readonly invitationId: string
  readonly agency: string
}

/**
 * What a link says to whoever opens it: for which agency it is, and nothing of the person. It changes nothing, since programs
 * open links too. One batch of two statements, whatever the secret.
 * @param browserIndex what this browser holds, hashed; an empty text when it holds nothing
 * @throws the Failure of `invitationRefusals` that fits
 */
export async function readInvitation(
  visit: LocalityVisit,
  secret: string,
  browserIndex: string,
): Promise<OpenInvitation> {
  const { database, now } = visit
  const { orm } = database
  const secretIndex = v.is(secretText, secret) ? await indexOf(secret) : ''
  try {
    const [, rows] = await database.batch([
      orm.run(asserts(identityHolds(database))),
      orm
        .select({
          invitationId: invitations.id,
          agency: agencies.name,
          state: invitationState(now, browserIndex),
        })
        .from(invitations)
        .innerJoin(agencies, eq(agencies.id, invitations.agencyId))
        .where(eq(invitations.secretIndex, secretIndex)),
    ])
    const [found] = rows as (OpenInvitation & { state: keyof typeof invitationRefusals | 'open' })[]
    if (!found) throw invitationRefusals.unknown
    if (found.state !== 'open') throw invitationRefusals[found.state]
    return { invitationId: found.invitationId, agency: found.agency }
  } catch (error) {
    if (error instanceof BatchRefused) throw new WrongDatabase('identity')
    throw error
  }
}
