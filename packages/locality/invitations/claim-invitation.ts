import { idOf } from '@kps/crossings/ids'
import { defineLaneCommand } from '@kps/locality/roles'
import * as v from 'valibot'
import { secretText } from './invitation.ts'
import { invitationDemands } from './invitation-rules.ts'
import { invitationClaims } from './schema.ts'

/**
 * Somebody pressed the button: from now on the invitation is for this browser alone. Again from the same browser changes nothing.
 * @throws the Failure of `invitationRefusals` that fits
 */
export const claimInvitation = defineLaneCommand({
  lane: 'invitation',
  action: 'invitation.claimed',
  input: v.strictObject({ invitationId: idOf('inv'), secretIndex: secretText, browserIndex: secretText }),
  commit: ({ orm, input: { browserIndex, invitationId, secretIndex }, now }) => ({
    assertions: invitationDemands('claim', { id: invitationId, browserIndex, secretIndex, now }),
    changes: [
      orm.insert(invitationClaims).values({ invitationId, browserIndex, claimedAt: now }).onConflictDoNothing(),
    ],
    record: invitationId,
    persons: [],
    result: { invitationId },
  }),
})
