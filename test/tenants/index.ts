export { type ALocality, aLocality } from './a-locality.ts'
