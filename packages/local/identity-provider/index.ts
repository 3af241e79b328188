export type { Account } from './account.ts'
export type { Client } from './settings.ts'
export {
  type IdentityProvider,
  type IdentityProviderOptions,
  startIdentityProvider,
} from './start-identity-provider.ts'
