export { databaseAddress, mintDatabaseToken, tokenMinutes } from './database-token.ts'
export { listPublicKeys, type PublicKey, registerPublicKey } from './public-keys.ts'
