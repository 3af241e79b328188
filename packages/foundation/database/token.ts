import { importJWK, type JWK, SignJWT } from 'jose'

/** How long a database token lives. libsql-server adds a minute of leeway of its own. */
export const tokenMinutes = 5

/**
 * A token for exactly one namespace, with libsql-server's claims. No `aud` (that server refuses it), never an empty claim
 * (to that server a token without one opens everything).
 */
export async function mintDatabaseToken(signingKey: JWK, namespace: string, now: Date = new Date()): Promise<string> {
  if (!/^(t|b|hub|registry)-[a-z2-7]{26}$/.test(namespace)) throw new Error('a token needs one namespace of ours')
  const seconds = Math.floor(now.getTime() / 1000)
  return new SignJWT({ p: { rw: { ns: [namespace] } } })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + tokenMinutes * 60)
    .sign(await importJWK(signingKey, 'EdDSA'))
}

/** Where a namespace answers: `https://{namespace}.db.example.nz/` or `http://127.0.0.1:8789/{namespace}/`. */
export const databaseAddress = (template: string, namespace: string): string =>
  template.replace('{namespace}', namespace)
