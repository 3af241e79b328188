export { type Assertion, asserts } from './assertion.ts'
export { BatchRefused } from './batch.ts'
export {
  type Database,
  type DatabaseAddress,
  type Orm,
  openDatabase,
  type Statement,
  type Statements,
} from './database.ts'
export { writeIdentity } from './identity.ts'
export { type Migration, migrate, type Trigger } from './migrate.ts'
export { type Sealed, sealed } from './sealed-column.ts'
export { databaseAddress, mintDatabaseToken, tokenMinutes } from './token.ts'
