export {
  findLocality,
  insertLocality,
  type Locality,
  listOpenLocalities,
  publicFacts,
  selectLocality,
} from './find-locality.ts'
export { registryBatch } from './registry-batch.ts'
