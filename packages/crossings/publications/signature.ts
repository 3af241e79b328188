import { CompactSign, type CryptoKey, compactVerify, decodeProtectedHeader, type JWK } from 'jose'
import * as v from 'valibot'
import { canonicalPublication, publicationDigest } from './canonical.ts'
import { localityCode, type Publication, parsePublication } from './publication.ts'

/** A signed publication longer than this is refused before it is decoded. */
export const longestSignedPublication = 64 * 1024

const type = 'kps-publication+jws'

/** Signs a publication for the hub: a compact JWS (EdDSA) whose key id is the locality's code. */
export function signPublication(publication: Publication, privateKey: CryptoKey | JWK): Promise<string> {
  return new CompactSign(new TextEncoder().encode(canonicalPublication(publication)))
    .setProtectedHeader({ alg: 'EdDSA', typ: type, kid: publication.locality })
    .sign(privateKey)
}

/** The locality that a signed publication claims to come from, to look its verifying key up; none when it is not one. Proves nothing. */
export function claimedLocality(signed: string): string | undefined {
  if (signed.length > longestSignedPublication) return undefined
  try {
    const header = decodeProtectedHeader(signed)
    return header.alg === 'EdDSA' && header.typ === type && v.is(localityCode, header.kid) ? header.kid : undefined
  } catch {
    return undefined
  }
}

export type VerifiedPublication =
  | { readonly verified: true; readonly publication: Publication; readonly digest: string }
  | { readonly verified: false; readonly reason: 'not-signed' | 'wrong-signature' | 'wrong-form' | 'wrong-locality' }

/**
 * Opens a signed publication with the verifying key of the locality it claims. Refuses another algorithm or type, a
 * signature by another key, a payload that is not a canonical publication, and a locality other than the key's.
 */
export async function verifyPublication(
  signed: string,
  locality: string,
  publicKey: CryptoKey | JWK,
): Promise<VerifiedPublication> {
  const claimed = claimedLocality(signed)
  if (claimed === undefined) return { verified: false, reason: 'not-signed' }
  if (claimed !== locality) return { verified: false, reason: 'wrong-locality' }
  const payload = await compactVerify(signed, publicKey, { algorithms: ['EdDSA'] }).then(
    (verified) => verified.payload,
    () => undefined,
  )
  if (payload === undefined) return { verified: false, reason: 'wrong-signature' }
  const text = new TextDecoder().decode(payload)
  const publication = parsePublication(jsonOf(text))
  if (publication === undefined || canonicalPublication(publication) !== text)
    return { verified: false, reason: 'wrong-form' }
  if (publication.locality !== locality) return { verified: false, reason: 'wrong-locality' }
  return { verified: true, publication, digest: await publicationDigest(publication) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
