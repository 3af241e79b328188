export { ReferralDocument } from './referral-document.tsx'
export { triageRoutes } from './routes.tsx'
