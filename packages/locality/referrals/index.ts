export { openReferralEnvelope } from './open-referral-envelope.ts'
export { receiveReferral } from './receive-referral.ts'
export { type ReferralSummary, referralSummary, summarise } from './referral.ts'
