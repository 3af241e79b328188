import { EncryptJWT, jwtDecrypt } from 'jose'
import * as v from 'valibot'

/**
 * Seals what a browser keeps for us, so that it can neither be read nor made there.
 * @param purpose what it was sealed for: it opens for nothing else
 * @param lifetime how long it opens, such as `10m` or `14d`
 */
export const sealCookie = (
  purpose: string,
  value: Readonly<Record<string, string>>,
  lifetime: string,
  key: Uint8Array,
): Promise<string> =>
  new EncryptJWT({ ...value })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: purpose })
    .setExpirationTime(lifetime)
    .encrypt(key)

/** What was sealed, or undefined when the cookie is missing, forged, too old or for another purpose. */
export async function openCookie<Schema extends v.GenericSchema>(
  purpose: string,
  cookie: string | undefined,
  schema: Schema,
  key: Uint8Array,
): Promise<v.InferOutput<Schema> | undefined> {
  if (!cookie) return undefined
  try {
    const { payload } = await jwtDecrypt(cookie, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      typ: purpose,
    })
    return v.parse(schema, payload)
  } catch {
    return undefined
  }
}
