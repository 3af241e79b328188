import { databaseAddress, mintDatabaseToken, tokenMinutes } from '@kps/foundation/database'
import { Fault } from '@kps/foundation/failures'
import type { JWK } from 'jose'
import * as v from 'valibot'
import { type AdminAnswer, type AdminSettings, libsqlAdmin } from './libsql-admin.ts'
import { demandSettings, findConfig, settleBlock, unexpected } from './libsql-config.ts'
import { tenantNamespace } from './namespace.ts'
import type { Keeps, Platform } from './platform.ts'

export interface LibsqlServer extends AdminSettings {
  /** Where a database answers, with `{namespace}` in it. */
  readonly addressTemplate: string
  /** Signs the tokens; the server knows its public half. */
  readonly signingKey: JWK
  /** What whoever runs it keeps beside it: snapshots of disks, copies of its log. */
  readonly keeps: Keeps
}

/** libsql-server by its admin API, and the local server, which speaks the same. Tokens are of our own minting. */
export function libsqlServer(server: LibsqlServer): Platform {
  const admin = libsqlAdmin(server)
  return {
    kind: 'libsql-server',
    async create(namespace) {
      const answer = await admin('POST', namespace, 'create', { durability_mode: 'strong' })
      if (!answer.ok && !saysExists(answer)) throw unexpected(answer)
      await demandSettings(admin, namespace)
    },
    async remove(namespace) {
      const answer = await admin('DELETE', namespace)
      if (!answer.ok && answer.status !== 404) throw unexpected(answer)
    },
    async copy(from, to) {
      // It would fork over a database that is not in its memory just now, so it is asked first.
      if (await findConfig(admin, to)) throw new Fault('there is a database of that name already')
      const answer = await admin('POST', from, `fork/${tenantNamespace(to)}`)
      if (!answer.ok) throw unexpected(answer)
      await demandSettings(admin, to)
      // The settings are copied too, and with them a block.
      if ((await findConfig(admin, to))?.block_reads !== false) await settleBlock(admin, to, false)
    },
    block: (namespace, isBlocked) => settleBlock(admin, namespace, isBlocked),
    exists: async (namespace) => (await findConfig(admin, namespace)) !== undefined,
    async open(namespace, now = new Date()) {
      return {
        url: databaseAddress(server.addressTemplate, tenantNamespace(namespace)),
        token: await mintDatabaseToken(server.signingKey, namespace, now),
        expiresAt: now.getTime() + tokenMinutes * 60_000,
      }
    },
    keeps: server.keeps,
  }
}

const refusal = v.object({ error: v.string() })

/** libsql-server answers 400 when a namespace exists, and says so in words alone. */
const saysExists = ({ body, status }: AdminAnswer): boolean =>
  status === 400 && v.is(refusal, body) && body.error.endsWith('already exists')
