import type { Door } from '@kps/local/bundles'

export type Turnstile = { readonly siteKey: string; readonly secretKey: string; readonly address: string }

/** The public key goes to the front door, the secret and the address to the locality door, which alone checks a token. */
export function withTurnstile(vars: Record<Door, Record<string, string>>, turnstile: Turnstile | undefined) {
  if (turnstile === undefined) return vars
  const { address, secretKey, siteKey } = turnstile
  return {
    ...vars,
    'front-door': { ...vars['front-door'], TURNSTILE_SITE_KEY: siteKey },
    locality: { ...vars.locality, TURNSTILE_SECRET_KEY: secretKey, TURNSTILE_ADDRESS: address },
  }
}

/** What the locality door may fetch from beside the database and the identity provider. */
export const originOf = (turnstile: Turnstile | undefined): readonly string[] =>
  turnstile === undefined ? [] : [new URL(turnstile.address).origin]
