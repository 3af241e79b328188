import * as v from 'valibot'
import { type FormKey, formKey } from './form-key.ts'
import type { ReferralHandover } from './referral.ts'

/**
 * What makes two sendings the same: the form's one-time key and the answers, whenever they were sent and in whichever
 * language the page was read. A double press is one referral; answers that somebody went back to and changed after Send
 * are another one, under the same reference, so that no change is dropped as a repeat.
 */
export async function sendingKey(referral: ReferralHandover): Promise<FormKey> {
  const { submittedAt: _, language: __, arrival: ___, ...words } = referral
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(`referral sending 1\n${JSON.stringify(words)}`),
  )
  const text = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return v.parse(formKey, text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
}
