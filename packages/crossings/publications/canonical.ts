import * as v from 'valibot'
import { type Publication, publicationSchema } from './publication.ts'

const utf8 = new TextEncoder()

/**
 * The one text of a publication: keys in the schema's order, no spaces. All its texts are plain ASCII and its numbers
 * whole, so JSON.stringify has no choices left.
 */
export function canonicalPublication(publication: Publication): string {
  return JSON.stringify(v.parse(publicationSchema, publication))
}

/** SHA-256 of the canonical text, hexadecimal. The same figures give the same digest, on every machine. */
export async function publicationDigest(publication: Publication): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(canonicalPublication(publication)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
