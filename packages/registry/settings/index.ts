export { type Environment, readEnvironment, registryDatabase } from './environment.ts'
export { platformKeys } from './platform-keys.ts'
export { settleOf } from './settle.ts'
