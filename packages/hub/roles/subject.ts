import type { BlindIndex, Vault } from '@kps/foundation/sealing'

/** How an account is found at sign-in: a keyed hash of who vouches and whom they vouch for. */
export const subjectIndex = (vault: Vault, issuer: string, subject: string): Promise<BlindIndex> =>
  vault.index('subject', `${issuer}|${subject}`)
