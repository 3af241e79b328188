import { idOf, makeId } from '@kps/crossings/ids'
import { defineLaneCommand, roles } from '@kps/locality/roles'
import * as v from 'valibot'
import { insertInvitation } from './insert-invitation.ts'
import { secretText } from './invitation.ts'

export const foundingInvitation = v.strictObject({
  agencyId: idOf('agy'),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  roles: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
  /** SHA-256 of the secret, base64url. The secret itself stays with who applied. */
  secretIndex: secretText,
})

export type FoundingInvitation = v.InferInput<typeof foundingInvitation>

/** At a locality's founding: the link that the applicant already holds lets its lead in, for fourteen days from now. */
export const insertFoundingInvitation = defineLaneCommand({
  lane: 'founding',
  action: 'invitation.made',
  input: foundingInvitation,
  // The founding's own key says which act this is, also when a founding that fell is told anew.
  sameWhen: () => 'founding',
  async commit({ orm, input, caller, now, vault }) {
    const id = makeId('inv', now)
    return {
      changes: await insertInvitation(orm, vault, {
        ...input,
        id,
        madeBy: caller.accountId,
        madeFor: null,
        now,
      }),
      record: id,
      persons: [],
      result: { invitationId: id },
    }
  },
})
