export { changeContacts } from './change-contacts.ts'
export { destroyDataKey, serveFrom } from './databases.ts'
export {
  findLocality,
  insertLocality,
  insertPlaces,
  isOpen,
  type Locality,
  listOpenLocalities,
  listPlaces,
  listReceiving,
  localityColumns,
  openLocalityId,
  publicFacts,
  selectLocality,
} from './find-locality.ts'
export { forgetLocality } from './forget-locality.ts'
export { pausedFor, type ReasonToPause } from './paused-for.ts'
export { registryBatch } from './registry-batch.ts'
export { schemaOfLocality } from './schema-of-locality.ts'
export { switchTurnstile } from './switch-turnstile.ts'
export { takeReferrals } from './take-referrals.ts'
export { takesReferrals } from './takes-referrals.ts'
export { type LocalityQueue, tellOpenLocalities } from './tell-open-localities.ts'
