import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { coordinates, defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { invitationRevocations } from './schema.ts'

/**
 * Takes an invitation back: from the next request on its link is as good as unknown. Twice changes nothing.
 * @throws Failure not-found for one of another agency, unless the caller coordinates; conflict when somebody came in by it
 */
export const revokeInvitation = defineCommand({
  permit: 'staff:invite',
  action: 'invitation.revoked',
  input: v.strictObject({ invitationId: idOf('inv') }),
  commit: ({ orm, input: { invitationId }, caller, now }) => ({
    assertions: [
      {
        holds: sql`exists (select 1 from invitations where invitations.id = ${invitationId}
          and (invitations.agency_id = ${caller.organisationId} or ${coordinates(caller)}))`,
        refusal: new Failure('not-found', 'page.notFound.title'),
      },
      {
        holds: sql`not exists (select 1 from invitation_uses where invitation_id = ${invitationId})`,
        refusal: new Failure('conflict', 'staff.invitation.used'),
      },
    ],
    changes: [
      orm
        .insert(invitationRevocations)
        .values({ invitationId, revokedAt: now, revokedBy: caller.accountId })
        .onConflictDoNothing(),
    ],
    record: invitationId,
    persons: [],
    result: { invitationId },
  }),
})
