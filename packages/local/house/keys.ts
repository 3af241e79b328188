import { createHash, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const secret = v.pipe(v.string(), v.minLength(16))
const jwk = v.looseObject({ kty: v.string() })
const sealingJwk = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
  d: v.string(),
  kid: v.string(),
})
export type SealingJwk = v.InferOutput<typeof sealingJwk>

/** Every secret of a house on one machine. A deployment keeps each with the one door that needs it. */
const keys = v.strictObject({
  platformKey: secret,
  databaseSigningKey: jwk,
  databaseAdminKey: secret,
  hubDatabaseKey: jwk,
  hubDataKey: secret,
  hubSealingKey: sealingJwk,
  cookieKeys: v.strictObject({ locality: secret, hub: secret }),
  signInClientSecrets: v.strictObject({ locality: secret, hub: secret }),
  hubNamespace: v.pipe(v.string(), v.regex(/^hub-[a-z2-7]{26}$/)),
  registryNamespace: v.pipe(v.string(), v.regex(/^registry-[a-z2-7]{26}$/)),
  identityProvider: v.strictObject({ cookieKey: secret, signingKey: jwk, subjectKey: secret }),
})
export type Keys = v.InferOutput<typeof keys>

/** Reads `keys.json` of the data folder; makes it, for its owner's eyes only, when there is none. Rejects when it is not whole. */
export async function keepKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json')
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (kept !== undefined) return wholeKeys(file, JSON.parse(kept))
  const made = makeKeys()
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' })
  await chmod(file, 0o600)
  return made
}

function wholeKeys(file: string, kept: unknown): Keys {
  const parsed = v.safeParse(keys, kept)
  if (parsed.success) return parsed.output
  const names = [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? 'the whole'))].join(', ')
  throw new Error(`${file} does not fit this version (${names}): start anew with --fresh, which forgets what was kept`)
}

function makeKeys(): Keys {
  return {
    platformKey: random(),
    databaseSigningKey: ed25519(),
    databaseAdminKey: random(),
    hubDatabaseKey: ed25519(),
    hubDataKey: random(),
    hubSealingKey: makeSealingJwk(),
    cookieKeys: { locality: random(), hub: random() },
    signInClientSecrets: { locality: random(), hub: random() },
    hubNamespace: `hub-${base32(26)}`,
    registryNamespace: `registry-${base32(26)}`,
    identityProvider: { cookieKey: random(), signingKey: rsa(), subjectKey: random() },
  }
}

/**
 * A pair to seal applications with, as a private key: the hub's door alone holds it. Its name is the first half of its own
 * fingerprint (RFC 7638), so that no two keys have one.
 */
export function makeSealingJwk(): SealingJwk {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const { kty, crv, x, y, d } = v.parse(v.omit(sealingJwk, ['kid']), pair)
  const print = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')
  return { kty, crv, x, y, d, kid: `hub-${print.slice(0, 22)}` }
}

/** The public half, which anybody may know. */
export const publicHalf = ({ kty, crv, x, y, kid }: SealingJwk) => ({ kty, crv, x, y, kid })

const random = (): string => randomBytes(32).toString('base64url')
const ed25519 = () => v.parse(jwk, generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }))

function rsa(): JsonWebKey & { kty: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return v.parse(jwk, { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' })
}

function base32(length: number): string {
  return Array.from(randomBytes(length), (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')
}
