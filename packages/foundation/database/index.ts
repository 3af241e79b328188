export { type Assertion, asserts } from './assertion.ts'
export { BatchRefused } from './batch.ts'
export {
  type Database,
  type DatabaseAddress,
  type Orm,
  openDatabase,
  type PlainStatement,
  type Statement,
  type Statements,
} from './database.ts'
export { fingerprintOf, wholeSchema } from './fingerprint.ts'
export { writeIdentity } from './identity.ts'
export { makeSchema } from './make-schema.ts'
export { migrate, moveForward } from './migrate.ts'
export type { Migration, Trigger } from './migration.ts'
export { type Sealed, sealed } from './sealed-column.ts'
export { OtherMigrations, pendingOf, type Standing, schemaIn, selectStanding, standingOf } from './standing.ts'
export { databaseAddress, mintDatabaseToken, tokenMinutes } from './token.ts'
