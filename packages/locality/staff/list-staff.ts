import { idOf } from '@kps/crossings/ids'
import { accountStands, type CallerSql, grantStands } from '@kps/foundation/access'
import { accounts } from '@kps/foundation/access/schema'
import { Failure } from '@kps/foundation/failures'
import { agencies } from '@kps/locality/agencies/schema'
import { invitations } from '@kps/locality/invitations/schema'
import { defineQuery, openAccountName, type Role, roles } from '@kps/locality/roles'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { maySeeAgency } from './staff-rules.ts'

export interface Colleague {
  readonly accountId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly isSuspended: boolean
}

export interface WaitingInvitation {
  readonly invitationId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly expiresAt: string
  readonly isClaimed: boolean
}

export interface Staff {
  readonly agencyId: string
  readonly agency: string
  readonly isOwn: boolean
  readonly people: readonly Colleague[]
  /** The last one shown, when more follow. */
  readonly next: string | undefined
  readonly invitations: readonly WaitingInvitation[]
  readonly hasAdministrator: boolean
}

/** Names opened on one page, of people and of open invitations each. */
export const staffOnAPage = 25

const input = v.object({ agencyId: v.optional(idOf('agy')), after: v.optional(idOf('acc')) })
type Input = v.InferOutput<typeof input>

/** The agency that was asked for, or the caller's own. */
const asked = ({ agencyId }: Input, caller: CallerSql) =>
  agencyId === undefined ? sql`${caller.organisationId}` : sql`${agencyId}`

const rolesText = v.pipe(v.string(), v.parseJson(), v.array(v.picklist(roles)))

/** Who works for an agency, and who is invited to: one's own, or any for who coordinates. At most 25 people and 25 invitations. */
export const listStaff = defineQuery({
  permit: 'staff:read',
  action: 'staff.listed',
  input,
  access: (given, caller) => [
    {
      holds: sql`exists (select 1 from agencies where agencies.id = ${asked(given, caller)}) and ${maySeeAgency(asked(given, caller), caller)}`,
      refusal: new Failure('not-found', 'page.notFound.title'),
    },
  ],
  reads: (orm, given, caller, now) => {
    const agencyId = asked(given, caller)
    const held = (role?: Role) => sql`from role_grants where role_grants.account_id = accounts.id
      and role_grants.organisation_id = ${agencyId} and ${grantStands()} ${role ? sql`and role_grants.role = ${role}` : sql``}`
    return {
      people: orm
        .select({
          accountId: accounts.id,
          accountName: accounts.name,
          roles: sql<string>`(select json_group_array(role_grants.role) ${held()})`,
          stands: sql<number>`${accountStands(sql`accounts.id`)}`,
        })
        .from(accounts)
        .where(and(given.after ? gt(accounts.id, given.after) : undefined, sql`exists (select 1 ${held()})`))
        .orderBy(asc(accounts.id))
        .limit(staffOnAPage + 1),
      invitations: orm
        .select({
          invitationId: invitations.id,
          accountId: invitations.accountId,
          accountName: invitations.name,
          roles: invitations.roles,
          expiresAt: invitations.expiresAt,
          isClaimed: sql<number>`exists (select 1 from invitation_claims where invitation_id = invitations.id)`,
        })
        .from(invitations)
        .where(
          sql`${invitations.agencyId} = ${agencyId} and ${gt(invitations.expiresAt, now)}
          and not exists (select 1 from invitation_uses where invitation_id = invitations.id)
          and not exists (select 1 from invitation_revocations where invitation_id = invitations.id)`,
        )
        .orderBy(asc(invitations.expiresAt))
        .limit(staffOnAPage),
      agency: orm
        .select({
          agencyId: agencies.id,
          agency: agencies.name,
          isOwn: sql<number>`${agencies.id} = ${caller.organisationId}`,
          hasAdministrator: sql<number>`exists (select 1 from role_grants where role_grants.organisation_id = agencies.id
            and role_grants.role = 'administrator' and ${grantStands()} and ${accountStands(sql`role_grants.account_id`)})`,
        })
        .from(agencies)
        .where(eq(agencies.id, agencyId)),
    }
  },
  async answer({ agency: [agency], invitations: invited, people }, { vault }): Promise<Staff> {
    if (!agency) throw new Error('an agency that was asserted is there')
    const shown = people.slice(0, staffOnAPage)
    return {
      ...agency,
      isOwn: agency.isOwn === 1,
      hasAdministrator: agency.hasAdministrator === 1,
      people: await Promise.all(
        shown.map(async (row) => ({
          accountId: row.accountId,
          name: await openAccountName(vault, row),
          roles: v.parse(rolesText, row.roles),
          isSuspended: row.stands !== 1,
        })),
      ),
      next: people.length > staffOnAPage ? shown.at(-1)?.accountId : undefined,
      invitations: await Promise.all(
        invited.map(async (row) => ({
          invitationId: row.invitationId,
          name: await openAccountName(vault, row),
          roles: v.parse(rolesText, row.roles),
          expiresAt: row.expiresAt,
          isClaimed: row.isClaimed === 1,
        })),
      ),
    }
  },
})
