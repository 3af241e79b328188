import { databaseAddress, tokenMinutes } from '@kps/foundation/database'
import { Fault } from '@kps/foundation/failures'
import { createClient } from '@tursodatabase/api'
import { decodeJwt } from 'jose'
import { tenantNamespace } from './namespace.ts'
import type { Keeps, Platform } from './platform.ts'
import { type TursoSettings, tursoCalls } from './turso-calls.ts'

export interface Turso extends TursoSettings {
  /** The group, which says where the databases lie. */
  readonly group: string
  /** `https://{namespace}-organisation.turso.io`, or what newer groups are given in its place. */
  readonly addressTemplate: string
  /** What the plan keeps. */
  readonly keeps: Keeps
}

/** Turso Cloud by its platform API. Its tokens are of its own minting, so that opening a database is a call; group tokens are never asked for. */
export function turso(settings: Turso): Platform {
  const { databases } = createClient({
    org: settings.organisation,
    token: settings.apiToken,
    baseUrl: settings.apiUrl,
  })
  const { ask, configure } = tursoCalls(settings)
  const find = (namespace: string) =>
    ask(
      () => databases.get(tenantNamespace(namespace)),
      (status) => status === 404,
    )
  const make = async (namespace: string, seed?: { readonly type: 'database'; readonly name: string }) => {
    const made = await ask(
      () => databases.create(tenantNamespace(namespace), { group: settings.group, ...(seed && { seed: { ...seed } }) }),
      (status) => status === 409,
    )
    const standing = made ?? (await find(namespace))
    const { host } = new URL(databaseAddress(settings.addressTemplate, namespace))
    if (standing?.hostname !== host) throw new Fault('the database platform gave a database another address')
    return made
  }
  return {
    kind: 'turso',
    async create(namespace) {
      await make(namespace)
    },
    async remove(namespace) {
      await ask(
        () => databases.delete(tenantNamespace(namespace)),
        (status) => status === 404,
      )
    },
    async copy(from, to) {
      const made = await make(to, { type: 'database', name: tenantNamespace(from) })
      if (!made) throw new Fault('there is a database of that name already')
      if ((await find(to))?.block_reads) await configure(to, false)
    },
    block: async (namespace, isBlocked) => configure(tenantNamespace(namespace), isBlocked),
    exists: async (namespace) => (await find(namespace)) !== undefined,
    async open(namespace, now = new Date()) {
      // Both are said, since what Turso takes for granted is a token that never ends.
      const asked = { expiration: `${tokenMinutes}m`, authorization: 'full-access' } as const
      const granted = await ask(() => databases.createToken(tenantNamespace(namespace), asked))
      const expiresAt = now.getTime() + tokenMinutes * 60_000
      return {
        url: databaseAddress(settings.addressTemplate, namespace),
        token: endingToken(granted?.jwt ?? '', expiresAt),
        expiresAt,
      }
    },
    keeps: settings.keeps,
  }
}

/** The token, when it ends within a minute of what was asked for; a Fault for one that lives longer or for ever. */
function endingToken(token: string, expiresAt: number): string {
  const { exp } = decodeJwt(token)
  if (exp === undefined || exp * 1000 > expiresAt + 60_000)
    throw new Fault('the database platform gave a lasting token')
  return token
}
