export { type Caller, type CallerSql, callerSql } from './caller.ts'
export { identityHolds } from './identity.ts'
export { absoluteMinutes, holdsRole, idleMinutes, sessionLives, touchSession } from './session-rules.ts'
export { endSession, startSession } from './sessions.ts'
