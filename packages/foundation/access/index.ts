export { type Caller, type CallerSql, callerSql } from '@kps/foundation/audit'
export {
  accountHolds,
  endGrants,
  insertAccount,
  insertMissingAccount,
  insertMissingGrants,
  insertRoleGrants,
} from './accounts.ts'
export { chooseCapacity } from './choose-capacity.ts'
export { endEverySession } from './end-every-session.ts'
export { endSession } from './end-session.ts'
export { identityHolds } from './identity.ts'
export {
  absoluteMinutes,
  holdsRole,
  idleMinutes,
  mayChooseCapacity,
  sessionLives,
  touchSession,
} from './session-rules.ts'
export { accountStands, grantStands, organisationStands } from './standing-rules.ts'
export {
  insertAccountStanding,
  insertOrganisationStanding,
  isNextAccountTurn,
  isNextOrganisationTurn,
  standingPlace,
} from './standings.ts'
export { newSessionSecret, type Started, sessionStatements, startSession } from './start-session.ts'
