import { EncryptJWT, jwtDecrypt } from 'jose'
import * as v from 'valibot'

const transactionSchema = v.object({
  verifier: v.string(),
  state: v.string(),
  nonce: v.string(),
  redirectUri: v.string(),
})

/** What must come back from the provider as it went. */
export type Transaction = v.InferOutput<typeof transactionSchema>

export const sealTransaction = (transaction: Transaction, key: Uint8Array): Promise<string> =>
  new EncryptJWT({ ...transaction })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime('10m')
    .encrypt(key)

/** The transaction, or undefined when the cookie is missing, forged or older than ten minutes. */
export async function openTransaction(cookie: string | undefined, key: Uint8Array): Promise<Transaction | undefined> {
  if (!cookie) return undefined
  try {
    const { payload } = await jwtDecrypt(cookie, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return v.parse(transactionSchema, payload)
  } catch {
    return undefined
  }
}
