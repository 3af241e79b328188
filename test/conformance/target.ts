import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabaseServer } from '@kps/local/database-server'
import { mintDatabaseToken } from '@kps/registry/keys'
import { randomNamespace } from '@kps/registry/platform'
import { type Client, createClient } from '@libsql/client/web'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'

export type Answer = { readonly status: number; readonly text: string; readonly body: unknown }

/** A database that should speak the protocol, and holds no table of the suite's: `cups`, `sips`, `tally`, `kept`, `assertions`, `never`. */
export type Line = {
  client(intMode?: 'number' | 'bigint'): Client
  /** Sends a body to its pipeline. */
  post(body: object, version?: 2 | 3): Promise<Answer>
  /** Asks at an address under the database's own. */
  ask(path: string, init?: RequestInit): Promise<Answer>
}

/** Something to hold to the protocol: ours, or a real one that the environment names. */
export type Target = { readonly name: string; open(): Promise<Line>; close(): Promise<void> }

const tables = ['assertions', 'kept', 'never', 'sips', 'tally', 'cups']

/** Our own server: each line is a namespace of its own. */
export async function ourServer(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const [adminKey, authPublicKeyPem] = ['an-admin-key-for-one-test', await exportSPKI(pair.publicKey)]
  const server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem })
  return {
    name: 'the local server',
    async open() {
      const namespace = randomNamespace('t')
      await fetch(`${server.url}/v1/namespaces/${namespace}/create`, {
        method: 'POST',
        headers: { authorization: `basic ${adminKey}` },
        body: '{}',
      })
      return lineTo(server.urlOf(namespace), await mintDatabaseToken(await exportJWK(pair.privateKey), namespace))
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The libsql-server or Turso database that `KPS_LIBSQL_URL` and `KPS_LIBSQL_TOKEN` point to, or undefined. The suite's own tables
 * are dropped there before each test; others are left alone.
 */
export function realServer(environment: NodeJS.ProcessEnv): Target | undefined {
  const { KPS_LIBSQL_URL: url, KPS_LIBSQL_TOKEN: token } = environment
  if (url === undefined || token === undefined) return undefined
  return {
    name: `the database at ${new URL(url).host}`,
    async open() {
      const line = lineTo(url, token)
      await line.client().batch(
        tables.map((table) => `drop table if exists ${table}`),
        'write',
      )
      return line
    },
    close: async () => {},
  }
}

function lineTo(url: string, token: string): Line {
  const base = url.replace(/^libsql:/, 'https:').replace(/\/?$/, '/')
  const ask: Line['ask'] = async (path, init) => {
    const response = await fetch(`${base}${path}`, init)
    const text = await response.text()
    const json = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, text, body: json ? JSON.parse(text) : undefined }
  }
  return {
    client: (intMode = 'number') => createClient({ url, authToken: token, intMode }),
    ask,
    post: (body, version = 3) =>
      ask(`v${version}/pipeline`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}
