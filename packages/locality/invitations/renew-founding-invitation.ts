import { makeId } from '@kps/crossings/ids'
import { tenancyRefused } from '@kps/crossings/tenancy'
import { defineLaneCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import { foundingInvitation } from './insert-founding-invitation.ts'
import { insertInvitation } from './insert-invitation.ts'

/**
 * A new link for the lead who lost theirs before anybody came in: the earlier ones work no more. Once there is an account here,
 * nobody outside the locality lets anybody in, whoever approves it.
 * @throws Failure conflict when somebody has come in
 */
export const renewFoundingInvitation = defineLaneCommand({
  lane: 'founding',
  action: 'invitation.made',
  input: foundingInvitation,
  sameWhen: () => 'founding',
  async commit({ orm, input, caller, now, vault }) {
    const id = makeId('inv', now)
    return {
      assertions: [{ holds: sql`not exists (select 1 from accounts)`, refusal: tenancyRefused('linkUsed') }],
      changes: [
        orm.run(sql`insert into invitation_revocations (invitation_id, revoked_at, revoked_by)
          select invitations.id, ${now}, ${caller.accountId} from invitations where invitations.made_for is null
          and not exists (select 1 from invitation_revocations where invitation_id = invitations.id)`),
        ...(await insertInvitation(orm, vault, { ...input, id, madeBy: caller.accountId, madeFor: null, now })),
      ],
      whenRefused: tenancyRefused('linkUsed'),
      record: id,
      persons: [],
      result: { invitationId: id },
    }
  },
})
