import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const secret = v.pipe(v.string(), v.minLength(16))
const jwk = v.looseObject({ kty: v.string() })

/** Every secret of a house on one machine. A deployment keeps each with the one door that needs it. */
const keys = v.strictObject({
  platformKey: secret,
  databaseSigningKey: jwk,
  databaseAdminKey: secret,
  hubDatabaseKey: jwk,
  hubDataKey: secret,
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
  if (kept !== undefined) return v.parse(keys, JSON.parse(kept))
  const made = makeKeys()
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' })
  await chmod(file, 0o600)
  return made
}

function makeKeys(): Keys {
  return {
    platformKey: random(),
    databaseSigningKey: ed25519(),
    databaseAdminKey: random(),
    hubDatabaseKey: ed25519(),
    hubDataKey: random(),
    cookieKeys: { locality: random(), hub: random() },
    signInClientSecrets: { locality: random(), hub: random() },
    hubNamespace: `hub-${base32(26)}`,
    registryNamespace: `registry-${base32(26)}`,
    identityProvider: { cookieKey: random(), signingKey: rsa(), subjectKey: random() },
  }
}

const random = (): string => randomBytes(32).toString('base64url')
const ed25519 = () => v.parse(jwk, generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }))

function rsa(): JsonWebKey & { kty: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return v.parse(jwk, { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' })
}

function base32(length: number): string {
  return Array.from(randomBytes(length), (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')
}
