export { auditEntry, type Entry } from './audit-entry.ts'
