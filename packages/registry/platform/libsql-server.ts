import { databaseAddress, mintDatabaseToken, tokenMinutes } from '@kps/foundation/database'
import { Fault } from '@kps/foundation/failures'
import type { JWK } from 'jose'
import { type Admin, libsqlAdmin } from './libsql-admin.ts'
import { tenantNamespace } from './namespace.ts'
import type { Platform } from './platform.ts'

export interface LibsqlServer {
  /** The admin API, such as `http://10.0.0.2:8081/`; reached by the registry alone. */
  readonly adminUrl: string
  readonly adminKey: string
  /** Where a database answers, with `{namespace}` in it. */
  readonly addressTemplate: string
  /** Signs the tokens; the server knows its public half. */
  readonly signingKey: JWK
  /** Where its disks stand, in words. */
  readonly region: string
}

/** libsql-server by its admin API, and the local server, which speaks the same. Tokens are of our own minting. */
export function libsqlServer(server: LibsqlServer): Platform {
  const admin = libsqlAdmin(server)
  return {
    kind: 'libsql-server',
    async create(namespace) {
      const answer = await admin('POST', namespace, 'create', { durability_mode: 'strong' })
      if (!answer.ok && !saysExists(answer)) throw unexpected(answer)
      await demandStrong(admin, namespace)
    },
    async remove(namespace) {
      const answer = await admin('DELETE', namespace, undefined, {})
      if (!answer.ok && !saysMissing(answer)) throw unexpected(answer)
    },
    async copy(from, to) {
      if (await exists(admin, to)) throw new Fault('there is a database of that name already')
      const answer = await admin('POST', from, `fork/${tenantNamespace(to)}`, {})
      if (!answer.ok) throw unexpected(answer)
      await demandStrong(admin, to)
    },
    async block(namespace, isBlocked) {
      const config = await readConfig(admin, namespace)
      const answer = await admin('POST', namespace, 'config', {
        ...config,
        block_reads: isBlocked,
        block_writes: isBlocked,
      })
      if (!answer.ok) throw unexpected(answer)
    },
    exists: (namespace) => exists(admin, namespace),
    async open(namespace, now = new Date()) {
      return {
        url: databaseAddress(server.addressTemplate, tenantNamespace(namespace)),
        token: await mintDatabaseToken(server.signingKey, namespace, now),
        expiresAt: now.getTime() + tokenMinutes * 60_000,
      }
    },
    keeps: { afterRemovalDays: 0, pointInTimeDays: 0, region: server.region },
  }
}

type Answer = Awaited<ReturnType<Admin>>

const saysExists = ({ status }: Answer) => status === 409
const saysMissing = ({ status }: Answer) => status === 404
const unexpected = ({ status }: Answer) => new Fault(`the database platform answered ${status}`)

async function exists(admin: Admin, namespace: string): Promise<boolean> {
  const answer = await admin('GET', namespace, 'config')
  if (!answer.ok && !saysMissing(answer)) throw unexpected(answer)
  return answer.ok
}

async function readConfig(admin: Admin, namespace: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await admin('GET', namespace, 'config')
  if (!answer.ok || typeof answer.body !== 'object' || answer.body === null) throw unexpected(answer)
  return { ...answer.body }
}

/** libsql-server's own default may lose acknowledged commits in a power cut, so the setting is read back. */
async function demandStrong(admin: Admin, namespace: string): Promise<void> {
  const { durability_mode: mode } = await readConfig(admin, namespace)
  if (mode !== 'strong') throw new Fault('the database platform did not keep strong durability')
}
