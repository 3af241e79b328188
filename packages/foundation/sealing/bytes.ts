import { base64url } from 'jose'

export type Bytes = Uint8Array<ArrayBuffer>

export const toBase64Url = (bytes: Uint8Array): string => base64url.encode(bytes)

export const fromBase64Url = (text: string): Bytes => new Uint8Array(base64url.decode(text))

export const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text))

/** SHA-256 of a text's UTF-8 bytes, base64url. */
export async function sha256(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
}
