import * as v from 'valibot'
import { openCookie, sealCookie } from './sealed-cookie.ts'

const transactionSchema = v.object({
  verifier: v.string(),
  state: v.string(),
  nonce: v.string(),
  redirectUri: v.string(),
  issuer: v.string(),
  carried: v.optional(v.string()),
})

/** What must come back from the provider as it went. */
export type Transaction = v.InferOutput<typeof transactionSchema>

const purpose = 'sign-in'

export const sealTransaction = (transaction: Transaction, key: Uint8Array): Promise<string> => {
  const { carried, ...rest } = transaction
  return sealCookie(purpose, carried === undefined ? rest : { ...rest, carried }, '10m', key)
}

/** The transaction, or undefined when the cookie is missing, forged or older than ten minutes. */
export const openTransaction = (cookie: string | undefined, key: Uint8Array): Promise<Transaction | undefined> =>
  openCookie(purpose, cookie, transactionSchema, key)
