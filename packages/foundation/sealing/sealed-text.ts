import { fromBase64Url, toBase64Url, utf8 } from './bytes.ts'

/**
 * AES-256-GCM: version, twelve random bytes, ciphertext with tag, in base64url.
 * @param about additional data: where the text stands, so that a ciphertext cannot be moved
 */
export async function sealText(key: CryptoKey, text: string, about: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: utf8(about) },
    key,
    utf8(text),
  )
  const both = new Uint8Array(12 + sealed.byteLength)
  both.set(nonce)
  both.set(new Uint8Array(sealed), 12)
  return `1.${toBase64Url(both)}`
}

/** @throws when the key, the place or a single bit is another */
export async function openText(key: CryptoKey, sealed: string, about: string): Promise<string> {
  if (!sealed.startsWith('1.')) throw new Error('a sealed text of an unknown version')
  const both = fromBase64Url(sealed.slice(2))
  const open = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: both.subarray(0, 12), additionalData: utf8(about) },
    key,
    both.subarray(12),
  )
  return new TextDecoder().decode(open)
}
