export { type ACase, aCase } from './a-case.ts'
export { type AFleet, aFleet, type FleetLocality } from './a-fleet.ts'
export { type AHub, aHub } from './a-hub.ts'
export { aJoin, joinDocument } from './a-join.ts'
export { type ALocality, aLocality } from './a-locality.ts'
export { type ARegistry, aRegistry } from './a-registry.ts'
export { aRoom, asForm } from './a-room.ts'
export {
  aBrowser,
  anInvitation,
  claim,
  comeIn,
  grantTo,
  type Invited,
  issuer,
  show,
  use,
} from './an-invitation.ts'
export { pastRecords } from './past-records.ts'
