export type { Fault, Hold, LoggedArrival, LoggedStatement } from './observation.ts'
export { type DatabaseServer, type DatabaseServerOptions, startDatabaseServer } from './server.ts'
