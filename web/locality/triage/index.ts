export { ReferralDocument } from './referral-document.tsx'
export { triageRoutes } from './routes.tsx'
export { SenderMarkLine, SenderMarkNote, SenderMarkTag } from './sender-mark.tsx'
