export type { Fault, Hold, LoggedStatement } from './observation.ts'
export { type DatabaseServer, type DatabaseServerOptions, startDatabaseServer } from './server.ts'
