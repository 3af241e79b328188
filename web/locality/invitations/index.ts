export { arriveByInvitation } from './arrive.ts'
export { InvitationRefusedPage } from './invitation-page.tsx'
export { invitationRoutes } from './routes.tsx'
