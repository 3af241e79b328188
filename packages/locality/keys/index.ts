export { type MadeKeys, makeLocalityKeys } from './make-locality-keys.ts'
export { openSealed, unfitEnvelope } from './open-sealed.ts'
export { openSealedKey, readKey } from './read-key.ts'
