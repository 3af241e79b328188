export { countReferralsReceived } from './count-referrals-received.ts'
export { openReferralEnvelope } from './open-referral-envelope.ts'
export { receiveReferral } from './receive-referral.ts'
export { peopleOf, type ReferralSummary, referralPlace, referralSummary, sourceKindOf, summarise } from './referral.ts'
