import { Fault } from '@kps/foundation/failures'
import type { Platform } from '@kps/registry/provisioning'
import type { Environment } from './environment.ts'

/** libsql-server's admin API. Durability is strong: its default may lose acknowledged commits in a power cut. */
export const databasePlatform = (environment: Environment): Platform => ({
  async createNamespace(namespace) {
    const address = new URL(`v1/namespaces/${namespace}/create`, environment.DATABASE_ADMIN_URL)
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `basic ${environment.DATABASE_ADMIN_KEY}` },
      body: JSON.stringify({ durability_mode: 'strong' }),
    })
    await answer.body?.cancel()
    if (!answer.ok && answer.status !== 409) throw new Fault(`the database platform answered ${answer.status}`)
  },
})
