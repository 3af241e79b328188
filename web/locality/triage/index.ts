export { ReferralDocument } from './referral-document.tsx'
export { triageRoutes } from './routes.tsx'
export { SenderMarkNote, SenderMarkTag } from './sender-mark.tsx'
