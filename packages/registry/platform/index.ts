export { type LibsqlServer, libsqlServer } from './libsql-server.ts'
export { randomNamespace } from './namespace.ts'
export type { Keeps, OpenDatabase, Platform } from './platform.ts'
export { type Turso, turso } from './turso.ts'
