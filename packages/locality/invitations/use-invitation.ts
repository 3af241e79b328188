import { idOf, makeId } from '@kps/crossings/ids'
import { accountStands, insertMissingAccount, insertMissingGrants, sessionStatements } from '@kps/foundation/access'
import { Failure } from '@kps/foundation/failures'
import type { BlindIndex } from '@kps/foundation/sealing'
import { defineLaneCommand, roles } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { secretText } from './invitation.ts'
import { invitationDemands } from './invitation-rules.ts'
import { invitationUses } from './schema.ts'

const suspended = new Failure('not-permitted', 'signIn.unknown.title')

/**
 * The invited person came back from their provider, in the browser that claimed it: an account for their subject, found or made,
 * the roles, the use, and a session that acts for the invitation's agency, in one atomic batch.
 * @throws the Failure of `invitationRefusals` that fits; not-permitted for somebody who is suspended here
 */
export const useInvitation = defineLaneCommand({
  lane: 'invitation',
  action: 'invitation.used',
  input: v.strictObject({
    invitationId: idOf('inv'),
    browserIndex: secretText,
    subject: v.custom<BlindIndex>((value) => typeof value === 'string' && value !== ''),
    /** The hash of the new session's secret. */
    sessionId: secretText,
    requestId: v.string(),
  }),
  commit({ orm, input: { browserIndex, invitationId, requestId, sessionId, subject }, now }) {
    const its = (column: 'account_id' | 'name' | 'agency_id' | 'roles') =>
      sql`(select ${sql.raw(column)} from invitations where invitations.id = ${invitationId})`
    const accountId = sql<string>`(select id from accounts where accounts.subject_index = ${subject})`
    const ids = Object.fromEntries(roles.map((role) => [role, makeId('grt', now)]))
    return {
      assertions: [
        ...invitationDemands('use', { id: invitationId, browserIndex, now }),
        { holds: accountStands(accountId), refusal: suspended },
      ],
      changes: [
        insertMissingAccount(orm, { id: its('account_id'), subject, name: its('name'), now }),
        insertMissingGrants(orm, { accountId, organisationId: its('agency_id'), ids, offered: its('roles'), now }),
        orm.insert(invitationUses).values({ invitationId, accountId, usedAt: now }),
        ...sessionStatements(orm, { id: sessionId, subject, organisationId: its('agency_id'), now, requestId }),
      ],
      record: invitationId,
      persons: [],
      result: { invitationId },
    }
  },
})
