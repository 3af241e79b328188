import { makeId } from '@kps/crossings/ids'
import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type { SQL } from 'drizzle-orm'
import { decisionPlace, type NotificationOutcome, notificationPlace, type TriageOutcome } from './decision.ts'
import { notificationDecisions, triageDecisions } from './schema.ts'

export interface NewDecision {
  readonly referralId: string
  readonly turn: number
  readonly caseId: string | undefined
  /** Undefined for a referral that tells of nobody but its sender: there is nobody else to tell. */
  readonly notification: NotificationOutcome | undefined
  readonly input: { readonly outcome: TriageOutcome; readonly reason: string; readonly notificationReason: string }
  readonly made: { readonly at: Instant; readonly by: SQL | string }
}

/** The statements that write one turn: the triage decision and, with the same turn, the decision about telling people. */
export async function insertDecision(
  orm: Orm,
  vault: Vault,
  decision: NewDecision,
): Promise<{ readonly decisionId: string; readonly statements: readonly Statement[] }> {
  const { caseId, input, made, notification, referralId, turn } = decision
  const decisionId = makeId('dec', made.at)
  const whoAndWhen = { referralId, turn, decidedAt: made.at, decidedBy: made.by }
  const reason = await vault.seal(decisionPlace(decisionId), input.reason)
  const triaged = orm
    .insert(triageDecisions)
    .values({ id: decisionId, ...whoAndWhen, outcome: input.outcome, caseId: caseId ?? null, reason })
  if (!notification) return { decisionId, statements: [triaged] }
  const id = makeId('ntc', made.at)
  const why = await vault.seal(notificationPlace(id), input.notificationReason)
  const notified = orm.insert(notificationDecisions).values({ id, ...whoAndWhen, outcome: notification, reason: why })
  return { decisionId, statements: [triaged, notified] }
}
