export { type AHub, aHub } from './a-hub.ts'
export { type ALocality, aLocality } from './a-locality.ts'
export { pastRecords } from './past-records.ts'
