import { idOf, makeId } from '@kps/crossings/ids'
import type { Assertion } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { standingReason } from '@kps/locality/agencies'
import { type Action, defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { decisionPlace } from './join.ts'
import { joinDecisions } from './schema.ts'

/** Somebody else decided it meanwhile: nothing was written. */
export const joinDecided = new Failure('conflict', 'joining.decide.already')

export const stillWaits = (applicationId: string): Assertion<Failure> => ({
  holds: sql`exists (select 1 from waiting_joins where waiting_joins.application_id = ${applicationId})`,
  refusal: joinDecided,
})

const decide = <A extends Action>(decision: 'asked-for-more' | 'declined', action: A) =>
  defineCommand({
    permit: 'agency:decide',
    action,
    input: v.strictObject({ applicationId: idOf('jap'), reason: standingReason }),
    async commit({ orm, input: { applicationId, reason }, caller, now, vault }) {
      const id = makeId('jde', now)
      const row = {
        id,
        applicationId,
        decision,
        reason: await vault.seal(decisionPlace(id), reason),
        agencyId: null,
        decidedAt: now,
        decidedBy: caller.accountId,
      }
      return {
        assertions: [stillWaits(applicationId)],
        changes: [orm.insert(joinDecisions).values(row)],
        whenRefused: joinDecided,
        record: applicationId,
        persons: [],
        result: { applicationId },
      }
    },
  })

/**
 * Keeps what an applicant was asked for, by phone or face to face: nobody is written to. It goes on waiting.
 * @throws Failure conflict when it waits no more; BadInput
 */
export const askForMore = decide('asked-for-more', 'join.askedForMore')

/**
 * Declines an application to join, and why.
 * @throws Failure conflict when it waits no more; BadInput
 */
export const declineJoin = decide('declined', 'join.declined')
