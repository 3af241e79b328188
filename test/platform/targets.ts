import { libsqlServer, type Platform, turso } from '@kps/registry/platform'
import type { JWK } from 'jose'
import * as v from 'valibot'
import { aServer } from './a-server.ts'
import { aTurso } from './a-turso.ts'

/** A platform that is held to the contract, and where it comes from. */
export interface Target {
  readonly name: string
  readonly platform: Platform
  close(): Promise<void>
}

export const keeps = { afterRemovalDays: 0, pointInTimeDays: 0, region: 'a test' }

export async function localServer(): Promise<Target> {
  const server = await aServer()
  const { adminKey, signingKey, url: adminUrl } = server
  const platform = libsqlServer({ adminUrl, adminKey, signingKey, addressTemplate: server.urlOf('{namespace}'), keeps })
  return { name: 'the local server', platform, close: server.close }
}

/** Turso's client and our use of it, over a stand-in that answers as its documents say; the databases behind it are real. */
export async function tursoStandIn(): Promise<Target> {
  const standIn = await aTurso()
  return { name: 'a stand-in for Turso', platform: turso({ ...standIn.settings, keeps }), close: standIn.close }
}

const text = v.pipe(v.string(), v.minLength(1))
const jwk = v.pipe(v.string(), v.parseJson(), v.looseObject({ kty: v.string() }))

/** A libsql-server that the environment names, or undefined. */
export function realLibsqlServer(environment: NodeJS.ProcessEnv): Target | undefined {
  const read = v.safeParse(
    v.object({
      KPS_LIBSQL_ADMIN_URL: text,
      KPS_LIBSQL_ADMIN_KEY: text,
      KPS_LIBSQL_ADDRESS: text,
      KPS_LIBSQL_SIGNING_KEY: jwk,
    }),
    environment,
  )
  if (!read.success) return undefined
  const named = read.output
  const platform = libsqlServer({
    adminUrl: named.KPS_LIBSQL_ADMIN_URL,
    adminKey: named.KPS_LIBSQL_ADMIN_KEY,
    addressTemplate: named.KPS_LIBSQL_ADDRESS,
    signingKey: named.KPS_LIBSQL_SIGNING_KEY satisfies JWK,
    keeps,
  })
  return { name: `libsql-server at ${new URL(named.KPS_LIBSQL_ADMIN_URL).host}`, platform, close: async () => {} }
}

/** The group at Turso that the environment names, or undefined. */
export function realTurso(environment: NodeJS.ProcessEnv): Target | undefined {
  const read = v.safeParse(
    v.object({
      KPS_TURSO_ORGANISATION: text,
      KPS_TURSO_GROUP: text,
      KPS_TURSO_API_TOKEN: text,
      KPS_TURSO_ADDRESS: text,
    }),
    environment,
  )
  if (!read.success) return undefined
  const named = read.output
  const platform = turso({
    organisation: named.KPS_TURSO_ORGANISATION,
    group: named.KPS_TURSO_GROUP,
    apiToken: named.KPS_TURSO_API_TOKEN,
    apiUrl: 'https://api.turso.tech/v1/',
    addressTemplate: named.KPS_TURSO_ADDRESS,
    keeps,
  })
  return { name: `Turso's group ${named.KPS_TURSO_GROUP}`, platform, close: async () => {} }
}
