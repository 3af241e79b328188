import { idOf, makeId } from '@kps/crossings/ids'
import { accountStands, type CallerSql, grantStands, organisationStands } from '@kps/foundation/access'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { coordinates, defineCommand, mayGive, type Role, roles } from '@kps/locality/roles'
import { type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { insertInvitation } from './insert-invitation.ts'
import { secretText } from './invitation.ts'

const agencyClosed = new Failure('conflict', 'staff.invite.agencyClosed')
const notYours = new BadInput([{ field: 'roles', messageKey: 'staff.roles.notYours' }])

/**
 * Invites somebody to work for an agency: an administrator for their own, with the roles that are theirs to give; or a
 * coordinator, for any agency that has no administrator, its first one.
 * @throws Failure conflict when nobody can come in for that agency now; BadInput, also for roles that are not theirs to give
 */
export const inviteColleague = defineCommand({
  permit: 'staff:invite',
  action: 'invitation.made',
  input: v.strictObject({
    agencyId: idOf('agy'),
    name: v.pipe(
      v.string('staff.invite.nameMissing'),
      v.trim(),
      v.minLength(1, 'staff.invite.nameMissing'),
      v.maxLength(200, 'form.text.tooLong'),
    ),
    roles: v.pipe(v.array(v.picklist(roles), 'staff.roles.missing'), v.minLength(1, 'staff.roles.missing')),
    secretIndex: secretText,
  }),
  async commit({ orm, input, caller, now, vault }) {
    const id = makeId('inv', now)
    return {
      assertions: [
        {
          holds: sql`exists (select 1 from agencies where agencies.id = ${input.agencyId}) and ${organisationStands(sql`${input.agencyId}`)}`,
          refusal: agencyClosed,
        },
        { holds: mayInvite(input.roles, input.agencyId, caller), refusal: notYours },
      ],
      changes: await insertInvitation(orm, vault, {
        ...input,
        id,
        madeBy: caller.accountId,
        madeFor: sql`${caller.organisationId}`,
        now,
      }),
      record: id,
      persons: [],
      result: { invitationId: id },
    }
  },
})

function mayInvite(wanted: readonly Role[], agencyId: string, caller: CallerSql): SQL {
  const theirOwn = sql.join(
    wanted.map((role) => mayGive(role, sql`${agencyId}`, caller)),
    sql` and `,
  )
  const isFirst =
    wanted.includes('administrator') && wanted.every((role) => role === 'administrator' || role === 'practitioner')
  return isFirst
    ? sql`((${theirOwn}) or (${coordinates(caller)} and not ${hasAdministrator(sql`${agencyId}`)}))`
    : theirOwn
}

/** Whether somebody who is not suspended administers that agency. */
export const hasAdministrator = (agencyId: SQL): SQL => sql`exists (
  select 1 from role_grants where role_grants.organisation_id = ${agencyId}
  and role_grants.role = 'administrator' and ${grantStands()} and ${accountStands(sql`role_grants.account_id`)})`
