export { claimInvitation } from './claim-invitation.ts'
export { type FoundingInvitation, insertFoundingInvitation } from './insert-founding-invitation.ts'
export { insertInvitation } from './insert-invitation.ts'
export {
  type InvitationRefusal,
  indexOf,
  invitationDays,
  invitationRefusals,
  invitationSecret,
  newBrowserSecret,
  refusalOf,
  secretText,
} from './invitation.ts'
export { hasAdministrator, inviteColleague } from './invite-colleague.ts'
export { type OpenInvitation, readInvitation } from './read-invitation.ts'
export { renewFoundingInvitation } from './renew-founding-invitation.ts'
export { revokeInvitation } from './revoke-invitation.ts'
export { useInvitation } from './use-invitation.ts'
