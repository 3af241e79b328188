export { findLocality, type Locality, listOpenLocalities, type PublicFacts, publicFacts } from './find-locality.ts'
export { registryBatch } from './registry-batch.ts'
