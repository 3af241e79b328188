import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import { utf8 } from './bytes.ts'

const algorithm = 'ECDH-ES+A256KW'
const cipher = 'A256GCM'

/** What stands on the outside of an envelope beside the key's id: seen by every carrier, changed by none unnoticed. */
export interface Outside {
  /** What it was sealed for: an envelope for one purpose is not taken for another. */
  readonly purpose: string
  /** A place, by its code, when the one who opens the envelope may have to send it on. */
  readonly place?: string | undefined
}

/**
 * Seals a document to one public key (compact JWE). Who holds only the public key cannot open it again.
 * @param keyId names the key, and through it the locality
 */
export async function sealEnvelope(
  publicKey: JWK,
  keyId: string,
  document: unknown,
  outside?: Outside,
): Promise<string> {
  const said = outside && { typ: outside.purpose, ...(outside.place !== undefined && { place: outside.place }) }
  return new CompactEncrypt(utf8(JSON.stringify(document)))
    .setProtectedHeader({ alg: algorithm, enc: cipher, kid: keyId, ...said })
    .encrypt(await importJWK(publicKey, algorithm))
}

/** The outside of an envelope as it says; undefined when it is not an envelope of ours. */
export function readEnvelopeOutside(
  envelope: string,
): { readonly keyId: string; readonly purpose: string | undefined; readonly place: string | undefined } | undefined {
  try {
    const { alg, enc, kid, typ, place } = decodeProtectedHeader(envelope)
    if (alg !== algorithm || enc !== cipher || typeof kid !== 'string') return undefined
    return { keyId: kid, purpose: typ, place: typeof place === 'string' ? place : undefined }
  } catch {
    return undefined
  }
}

/** The key id that an envelope names, or undefined when it is not an envelope of ours. */
export const readEnvelopeHeader = (envelope: string): string | undefined => readEnvelopeOutside(envelope)?.keyId

/** Opens an envelope. @throws when it was sealed to another key or changed on the way, or is not JSON. */
export async function openEnvelope(privateKey: JWK, envelope: string): Promise<unknown> {
  const key = await importJWK(privateKey, algorithm)
  const { plaintext } = await compactDecrypt(envelope, key, {
    keyManagementAlgorithms: [algorithm],
    contentEncryptionAlgorithms: [cipher],
  })
  return JSON.parse(new TextDecoder().decode(plaintext))
}
