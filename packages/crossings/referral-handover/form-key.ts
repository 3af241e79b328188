import * as v from 'valibot'
import { said } from './message-key.ts'

/** The one-time key of a form: at least 128 random bits, base64url. It makes a repeated send harmless. */
export const formKey = v.pipe(v.string(said.form), v.regex(/^[A-Za-z0-9_-]{22,64}$/, said.form), v.brand('FormKey'))

export type FormKey = v.InferOutput<typeof formKey>

/** A new key from the platform's random source. */
export function newFormKey(): FormKey {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  const text = btoa(String.fromCharCode(...bytes))
  return v.parse(formKey, text.replaceAll('+', '-').replaceAll('/', '_'))
}

/** Reads a key from a form; nothing when it is not one. */
export function parseFormKey(value: unknown): FormKey | undefined {
  const result = v.safeParse(formKey, value)
  return result.success ? result.output : undefined
}
