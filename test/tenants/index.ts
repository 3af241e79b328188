export { aLocality, type ALocality } from './a-locality.ts'
