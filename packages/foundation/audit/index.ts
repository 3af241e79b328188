export { auditEntry, type Entry } from './audit-entry.ts'
export { type Caller, type CallerSql, callerSql } from './caller.ts'
