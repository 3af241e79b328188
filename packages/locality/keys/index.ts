export { type MadeKeys, makeLocalityKeys } from './make-locality-keys.ts'
export { openSealedKey, readKey } from './read-key.ts'
