import type { ArrivalSign } from '@kps/crossings/referral-handover'
import * as v from 'valibot'

/** Where a Turnstile token is checked, and with which secret; without either none passes. */
export const turnstileSettings = v.object({
  TURNSTILE_ADDRESS: v.optional(v.pipe(v.string(), v.url())),
  TURNSTILE_SECRET_KEY: v.optional(v.pipe(v.string(), v.minLength(16))),
})
export type TurnstileSettings = v.InferOutput<typeof turnstileSettings>

const verdict = v.object({ success: v.boolean() })

/** A referral does not wait longer for an answer: it goes to quarantine, where a person looks. */
const longestWait = 3_000

const longestToken = 2_048

/**
 * Whether Turnstile says that a token came from a browser with somebody before it. Whatever goes wrong (no token because
 * scripts are off, no answer, no settings) is a no, and a no is a sign and never a refusal. The visitor's address is not passed on.
 */
export async function passesTurnstile(
  { TURNSTILE_ADDRESS: address, TURNSTILE_SECRET_KEY: secret }: TurnstileSettings,
  token: unknown,
  waits = longestWait,
): Promise<boolean> {
  if (typeof token !== 'string' || token === '' || token.length > longestToken || !address || !secret) return false
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, response: token }),
      signal: AbortSignal.timeout(waits),
    })
    return v.parse(verdict, await answer.json()).success
  } catch {
    return false
  }
}

/** What came in as it came, with a sign more when the locality asks for a check that was not passed. */
export async function checked<Document extends Arrived>(
  document: Document,
  asked: { readonly hasTurnstile?: boolean; readonly env: unknown; readonly token: unknown },
): Promise<Document> {
  if (!asked.hasTurnstile) return document
  if (await passesTurnstile(v.parse(turnstileSettings, asked.env), asked.token)) return document
  return { ...document, arrival: { signs: [...(document.arrival?.signs ?? []), 'not-checked'] } }
}

/** A referral or a question, as far as the check goes. */
interface Arrived {
  readonly arrival?: { signs: ArrivalSign[] } | undefined
}
