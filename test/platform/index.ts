export { type AFoundry, aFoundry, anAgency, askedFor, type Seed } from './a-foundry.ts'
export { type ALine, aLine, type Passing, type Trouble } from './a-line.ts'
export { type AServer, aServer } from './a-server.ts'
export { keeps } from './targets.ts'
