export { countReferralsReceived } from './count-referrals-received.ts'
export { insertReferral } from './insert-referral.ts'
export { listQuarantine, type Quarantine, type QuarantinedReferral } from './list-quarantine.ts'
export { alreadyMoved, holdAgain, letIntoQueue, setAside } from './move-quarantined.ts'
export { openReferralEnvelope } from './open-referral-envelope.ts'
export { longestQuarantineReason, type QuarantineSign, type QuarantineState, signsIn } from './quarantine.ts'
export { mostHeldAnHour, mostWaitingAnHour, quarantineTakes, queueTakes } from './quota.ts'
export { type OpenedQuarantined, readQuarantined } from './read-quarantined.ts'
export { receiveReferral } from './receive-referral.ts'
export {
  peopleOf,
  type ReferralSummary,
  referralPlace,
  referralSummary,
  sourceKindOf,
  summarise,
  tellsOfOthers,
} from './referral.ts'
