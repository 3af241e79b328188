import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import { utf8 } from './bytes.ts'

const algorithm = 'ECDH-ES+A256KW'
const cipher = 'A256GCM'

/**
 * Seals a document to one public key (compact JWE). Who holds only the public key cannot open it again.
 * @param keyId names the key, and through it the locality; the only thing a carrier can read
 */
export async function sealEnvelope(publicKey: JWK, keyId: string, document: unknown): Promise<string> {
  return new CompactEncrypt(utf8(JSON.stringify(document)))
    .setProtectedHeader({ alg: algorithm, enc: cipher, kid: keyId })
    .encrypt(await importJWK(publicKey, algorithm))
}

/** The key id that an envelope names, or undefined when it is not an envelope of ours. */
export function readEnvelopeHeader(envelope: string): string | undefined {
  try {
    const header = decodeProtectedHeader(envelope)
    return header.alg === algorithm && header.enc === cipher && typeof header.kid === 'string' ? header.kid : undefined
  } catch {
    return undefined
  }
}

/** Opens an envelope. @throws when it was sealed to another key or changed on the way, or is not JSON. */
export async function openEnvelope(privateKey: JWK, envelope: string): Promise<unknown> {
  const key = await importJWK(privateKey, algorithm)
  const { plaintext } = await compactDecrypt(envelope, key, {
    keyManagementAlgorithms: [algorithm],
    contentEncryptionAlgorithms: [cipher],
  })
  return JSON.parse(new TextDecoder().decode(plaintext))
}
