import type { FormKey } from './form-key.ts'
import { receiptWords } from './receipt-words.ts'

/**
 * The reference on a receipt, `KAURI 482 15`: a word and five digits from a SHA-256 of the form's key. The same form shows
 * the same one again without anything being read back, and the key cannot be found from it. Two referrals may share one
 * (there are 3.2 million), so it names a receipt and opens nothing.
 */
export async function receiptReference(formKey: FormKey): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`referral receipt 1\n${formKey}`))
  const view = new DataView(digest)
  const word = receiptWords[view.getUint8(0) % receiptWords.length]
  const digits = String(view.getUint32(4) % 100_000).padStart(5, '0')
  return `${word} ${digits.slice(0, 3)} ${digits.slice(3)}`
}
