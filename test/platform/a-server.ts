import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseServer, startDatabaseServer } from '@kps/local/database-server'
import { exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose'

/** The local database server in a folder of its own, with its keys. */
export interface AServer extends DatabaseServer {
  readonly adminKey: string
  readonly signingKey: JWK
  /** The namespaces of a kind that it has. */
  namespaces(kind: 't' | 'b'): Promise<string[]>
}

export async function aServer(): Promise<AServer> {
  const folder = await mkdtemp(join(tmpdir(), 'platform-'))
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const adminKey = 'an-admin-key-for-one-test'
  const server = await startDatabaseServer({
    folder,
    port: 0,
    adminKey,
    authPublicKeyPem: await exportSPKI(pair.publicKey),
  })
  return {
    ...server,
    adminKey,
    signingKey: await exportJWK(pair.privateKey),
    async namespaces(kind) {
      const files = await readdir(folder)
      return files.flatMap((file) => (file.startsWith(`${kind}-`) && file.endsWith('.json') ? [file.slice(0, -5)] : []))
    },
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
