export { databaseAddress, mintDatabaseToken, tokenMinutes } from '@kps/foundation/database'
export { listPublicKeys, type PublicKey, registerPublicKey } from './public-keys.ts'
