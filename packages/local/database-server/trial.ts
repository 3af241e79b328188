import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { type DatabaseServer, startDatabaseServer } from './server.ts'

export type Answer = { readonly status: number; readonly text: string; readonly body: unknown }

/** A real server in a folder of its own, with its keys, for tests of this room. */
export type Trial = {
  readonly server: DatabaseServer
  readonly folder: string
  readonly privateKey: KeyObject
  readonly adminKey: string
  /** Makes a namespace and gives its name. */
  create(body?: object): Promise<string>
  admin(method: string, path: string, body?: object, key?: string): Promise<Answer>
  token(namespace: string, right?: 'rw' | 'ro'): Promise<string>
  post(namespace: string, body: unknown, token?: string, version?: 2 | 3): Promise<Answer>
  end(): Promise<void>
}

export function ed25519(): { privateKey: KeyObject; pem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}

export function sign(claims: Record<string, unknown>, key: KeyObject, ends: number | string = '5m'): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).setExpirationTime(ends).sign(key)
}

/** A name as the registry makes them. */
export function namespaceName(kind = 't'): string {
  return `${kind}-${[...randomBytes(26)].map((byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte % 32]).join('')}`
}

export async function openTrial(options: { logStatements?: boolean; folder?: string } = {}): Promise<Trial> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'database-server-'))
  const { privateKey, pem } = ed25519()
  const adminKey = randomBytes(24).toString('hex')
  const { logStatements = false } = options
  const server = await startDatabaseServer({ folder, port: 0, adminKey, authPublicKeyPem: pem, logStatements })

  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${server.url}${path}`, init)
    const text = await response.text()
    const json = response.headers.get('content-type') === 'application/json'
    return { status: response.status, text, body: json ? JSON.parse(text) : undefined }
  }
  const admin: Trial['admin'] = (method, path, body, key = adminKey) =>
    ask(path, {
      method,
      headers: { authorization: `basic ${key}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const token: Trial['token'] = (namespace, right = 'rw') => sign({ p: { [right]: { ns: [namespace] } } }, privateKey)

  return {
    server,
    folder,
    privateKey,
    adminKey,
    admin,
    token,
    async create(body = {}) {
      const name = namespaceName()
      const { status } = await admin('POST', `/v1/namespaces/${name}/create`, body)
      if (status !== 200) throw new Error(`the namespace was not made: ${status}`)
      return name
    },
    post: async (namespace, body, given, version = 3) =>
      ask(`/${namespace}/v${version}/pipeline`, {
        method: 'POST',
        headers: { authorization: `Bearer ${given ?? (await token(namespace))}` },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async end() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
