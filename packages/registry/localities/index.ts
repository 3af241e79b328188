export { findLocality, insertLocality, type Locality, listOpenLocalities, publicFacts } from './find-locality.ts'
export { registryBatch } from './registry-batch.ts'
