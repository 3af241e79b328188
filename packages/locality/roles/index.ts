export { openAccountName } from './account-name.ts'
export type { Action } from './actions.ts'
export {
  defineCommand,
  defineLaneCommand,
  defineQuery,
  doTogether,
  type Lane,
  type LocalityVisit,
} from './entrances.ts'
export { grantRole, type NewAccount } from './grant-role.ts'
export { type Capacity, listCapacities } from './list-capacities.ts'
export { coordinates, givable, mayGive } from './may-give.ts'
export { type Permit, permitsOf, type Role, roles, rolesWith } from './permits.ts'
export type { SignedIn } from './signed-in.ts'
export { subjectIndex } from './subject.ts'
