import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { type Action, defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { longestQuarantineReason, type QuarantineState, quarantinePlace } from './quarantine.ts'
import { referralQuarantines } from './schema.ts'

/** Somebody moved or decided it meanwhile: nothing was written. */
export const alreadyMoved = new Failure('conflict', 'quarantine.move.alreadyMoved')

const words = v.pipe(
  v.string('quarantine.move.textUnfit'),
  v.trim(),
  v.maxLength(longestQuarantineReason, 'quarantine.move.tooLong'),
)

/** `turn` is the latest turn that the mover saw. */
const move = (reason: typeof words | ReturnType<typeof neededWords>) =>
  v.strictObject({
    referralId: idOf('ref'),
    turn: v.pipe(v.number('quarantine.move.textUnfit'), v.integer('quarantine.move.textUnfit')),
    reason: v.optional(reason, ''),
  })

const neededWords = () => v.pipe(words, v.minLength(1, 'quarantine.move.reasonMissing'))

/**
 * Moves a referral that looked wrong: one more row, of which the highest turn counts. Refused when it was moved since, when
 * it stands in that state already, or when it was decided.
 * @throws Failure conflict; BadInput
 */
const mover = (action: Action, state: QuarantineState, reason: Parameters<typeof move>[0]) =>
  defineCommand({
    permit: 'referral:triage',
    action,
    input: move(reason),
    async commit({ orm, input: { reason: why, referralId, turn }, caller, now, vault }) {
      const next = turn + 1
      const row = {
        referralId,
        turn: next,
        state,
        signs: '[]',
        reason: why === '' ? null : await vault.seal(quarantinePlace(referralId, next), why),
        at: now,
        by: caller.accountId,
      }
      return {
        assertions: [
          {
            holds: sql`exists (select 1 from referral_quarantines as latest where latest.referral_id = ${referralId}
                and latest.turn = ${turn} and latest.state <> ${state}
                and not exists (select 1 from referral_quarantines as later where later.referral_id = ${referralId} and later.turn > ${turn}))
              and not exists (select 1 from triage_decisions where triage_decisions.referral_id = ${referralId})`,
            refusal: alreadyMoved,
          },
        ],
        changes: [orm.insert(referralQuarantines).values(row)],
        whenRefused: alreadyMoved,
        record: referralId,
        persons: [],
        result: { referralId },
      }
    },
  })

/** Lets a referral that looked wrong into the queue, where it stands by the time it came. */
export const letIntoQueue = mover('referral.letIn', 'let-in', words)

/** Sets a referral that looked wrong aside, with a reason. It stays, and can be brought back. */
export const setAside = mover('referral.setAside', 'set-aside', neededWords())

/** Takes a letting in or a setting aside back. */
export const holdAgain = mover('referral.heldAgain', 'held', words)
