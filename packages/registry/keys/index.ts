export { databaseAddress, mintDatabaseToken, tokenMinutes } from '@kps/foundation/database'
export { findSealing, forgetPublicKeys, listPublicKeys, type PublicKey, registerPublicKey } from './public-keys.ts'
