import { type Bytes, fromBase64Url, toBase64Url } from './bytes.ts'
import { openText, sealText } from './sealed-text.ts'

/** Wraps a tenant's data key under the platform key, bound to that tenant. Both keys are 32 bytes. */
export async function wrapKey(platformKey: Bytes, dataKey: Bytes, tenant: string): Promise<string> {
  return sealText(await imported(platformKey), toBase64Url(dataKey), `data-key|${tenant}`)
}

export async function unwrapKey(platformKey: Bytes, wrapped: string, tenant: string): Promise<Bytes> {
  return fromBase64Url(await openText(await imported(platformKey), wrapped, `data-key|${tenant}`))
}

const imported = (key: Bytes) => crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])
