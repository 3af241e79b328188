export { beginProvisioning, renewInvitation, resumeProvisioning } from './begin-locality.ts'
export {
  approveApplication,
  askForMore,
  declineApplication,
  longestReason,
  withdrawApplication,
} from './decide-application.ts'
export { agencyIdOf, leadRoles, localityOf, seedOf } from './founding.ts'
export { applicationPurpose, openApplication } from './open-application.ts'
export { listApplications, type OpenedApplication, readApplication } from './read-applications.ts'
