import { Fault } from '@kps/foundation/failures'
import * as v from 'valibot'
import type { Admin, AdminAnswer } from './libsql-admin.ts'

/** The part of a namespace's settings that concerns us, and what would be reset if it were left out of new ones. */
const config = v.object({
  block_reads: v.boolean(),
  block_writes: v.boolean(),
  block_reason: v.nullish(v.string(), null),
  jwt_key: v.nullish(v.string(), null),
  allow_attach: v.optional(v.boolean(), false),
  txn_timeout_s: v.nullish(v.number(), null),
  durability_mode: v.nullish(v.string(), null),
})

export const unexpected = ({ status }: AdminAnswer): Fault => new Fault(`the database platform answered ${status}`)

/** The settings of a namespace, or undefined when there is none. */
export async function findConfig(admin: Admin, namespace: string): Promise<v.InferOutput<typeof config> | undefined> {
  const answer = await admin('GET', namespace, 'config')
  if (answer.status === 404) return undefined
  const read = v.safeParse(config, answer.body)
  if (!answer.ok || !read.success) throw unexpected(answer)
  return read.output
}

/**
 * Demands what every database of ours has, by reading it back: strong durability (libsql-server's own default may lose
 * acknowledged commits in a power cut), the server's own token key and no other, and nothing attached.
 */
export async function demandSettings(admin: Admin, namespace: string): Promise<void> {
  const { allow_attach, durability_mode, jwt_key } = (await findConfig(admin, namespace)) ?? {}
  if (durability_mode !== 'strong') throw new Fault('the database platform did not keep strong durability')
  if (jwt_key !== null || allow_attach !== false) throw new Fault('the database platform opened a database to others')
}

/**
 * Blocks or lets go. `POST config` resets whatever is left out of it except the size, the heartbeat and the durability, so all of that is
 * sent back as it was; the size is not, since the server tells it rounded.
 */
export async function settleBlock(admin: Admin, namespace: string, isBlocked: boolean): Promise<void> {
  const standing = await findConfig(admin, namespace)
  if (!standing) throw new Fault('there is no database of that name')
  const blocks = { block_reads: isBlocked, block_writes: isBlocked }
  const answer = await admin('POST', namespace, 'config', { ...standing, ...blocks })
  if (!answer.ok) throw unexpected(answer)
  const settled = await findConfig(admin, namespace)
  if (settled?.block_reads !== isBlocked || settled.block_writes !== isBlocked) {
    throw new Fault('the database platform did not keep a block')
  }
}
