export { type Clock, clockOf, lateBefore, triageTargets } from './clock.ts'
export { countTriageDecided } from './count-triage-decided.ts'
export { alreadyDecided, decideReferral } from './decide-referral.ts'
export {
  decisionPlace,
  longestReason,
  mostPeopleDecided,
  type NotificationOutcome,
  notificationOutcomes,
  notificationPlace,
  type TriageDecisionInput,
  type TriageOutcome,
  triageOutcomes,
} from './decision.ts'
export { insertDecision, type NewDecision } from './insert-decision.ts'
export { listWaitingReferrals, type TriageQueue, type WaitingReferral } from './list-waiting-referrals.ts'
export { type QueueNarrowing, queueNeeds } from './narrow-queue.ts'
export type { TriageDecision } from './read-decisions.ts'
export { type LikelyPersonWithCases, type OpenedReferral, readReferral } from './read-referral.ts'
