import { accountHolds, accountStands, organisationStands } from '@kps/foundation/access'
import type { Assertion } from '@kps/foundation/database'
import type { Failure } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import { type InvitationRefusal, invitationRefusals } from './invitation.ts'

/**
 * What must be so of a row of `invitations` before it lets somebody in, in the order in which they are told. Who made it must
 * still be somebody who may: a link that an administrator left behind for themself dies with their role.
 */
const demands = (now: Instant, isThisBrowsers: SQL): readonly (readonly [InvitationRefusal, SQL])[] => [
  ['unknown', sql`not exists (select 1 from invitation_revocations where invitation_id = invitations.id)`],
  ['used', sql`not exists (select 1 from invitation_uses where invitation_id = invitations.id)`],
  ['late', sql`invitations.expires_at > ${now}`],
  [
    'closed',
    sql`(${organisationStands(sql`invitations.agency_id`)} and (invitations.made_for is null or (
      ${accountStands(sql`invitations.made_by`)} and ${organisationStands(sql`invitations.made_for`)}
      and ${accountHolds(sql`invitations.made_by`, sql`invitations.made_for`, ['administrator', 'coordinator', 'manager'])})))`,
  ],
  ['elsewhere', isThisBrowsers],
]

const claimedBy = (browserIndex: string) => sql`exists (select 1 from invitation_claims
  where invitation_id = invitations.id and browser_index = ${browserIndex})`

/** No browser has it, or this one. */
const freeFor = (browserIndex: string) =>
  sql`(${claimedBy(browserIndex)} or not exists (select 1 from invitation_claims where invitation_id = invitations.id))`

/** The first reason why a row of `invitations` would let nobody in from this browser, or `open`. */
export const invitationState = (now: Instant, browserIndex: string) =>
  sql<InvitationRefusal | 'open'>`case ${sql.join(
    demands(now, freeFor(browserIndex)).map(([refusal, holds]) => sql`when not (${holds}) then ${refusal} `),
  )} else 'open' end`

/** The same as conditions of a batch. To claim it must be free for this browser; to use it must be this browser's. */
export const invitationDemands = (
  to: 'claim' | 'use',
  { id, browserIndex, now, secretIndex }: { id: string; browserIndex: string; now: Instant; secretIndex?: string },
): readonly Assertion<Failure>[] => [
  {
    holds: sql`exists (select 1 from invitations where invitations.id = ${id}
      ${secretIndex === undefined ? sql`` : sql`and invitations.secret_index = ${secretIndex}`})`,
    refusal: invitationRefusals.unknown,
  },
  ...demands(now, to === 'claim' ? freeFor(browserIndex) : claimedBy(browserIndex)).map(([refusal, holds]) => ({
    holds: sql`exists (select 1 from invitations where invitations.id = ${id} and ${holds})`,
    refusal: invitationRefusals[refusal],
  })),
]
