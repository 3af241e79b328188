import { BatchRefused, type Database, type Statement } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { registryBatch } from '@kps/registry/localities'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { tenancyCommands } from './schema.ts'

interface Command<Result extends v.GenericSchema> {
  /** The form's one-time key. */
  readonly key: string
  readonly method: string
  readonly result: Result
  readonly now: Instant
}

/** What a command commits: its statements, in one batch with the row that says it was done, and what it answers. */
export interface Commit<Result> {
  readonly statements: readonly Statement[]
  readonly result: Result
}

/**
 * Does a command of the hub once: its statements and the row that says so are one batch. Sent again, it changes nothing and
 * answers what it answered. Two at once: one does it, the other gets its answer.
 * @throws Failure bad-input for a key that is none, conflict when the key was used for something else; whatever `work` throws
 */
export async function tenancyCommand<Result extends v.GenericSchema>(
  database: Database<'registry'>,
  command: Command<Result>,
  work: () => Promise<Commit<v.InferInput<Result>>>,
): Promise<v.InferOutput<Result>> {
  if (!/^[\w-]{16,100}$/.test(command.key)) throw new Failure('bad-input', 'form.key.missing')
  const done = await findDone(database, command)
  if (done) return done.result
  const { result, statements } = await work()
  const { key, method, now } = command
  const row = { key, method, result: JSON.stringify(result), at: now }
  try {
    await registryBatch(database, [database.orm.insert(tenancyCommands).values(row), ...statements])
  } catch (error) {
    const other = error instanceof BatchRefused ? await findDone(database, command) : undefined
    if (other) return other.result
    throw error
  }
  return v.parse(command.result, result)
}

async function findDone<Result extends v.GenericSchema>(database: Database<'registry'>, command: Command<Result>) {
  const { orm } = database
  const [rows] = await registryBatch(database, [
    orm.select().from(tenancyCommands).where(eq(tenancyCommands.key, command.key)),
  ])
  const [row] = rows as (typeof tenancyCommands.$inferSelect)[]
  if (!row) return undefined
  if (row.method !== command.method) throw new Failure('conflict', 'form.key.missing')
  return { result: v.parse(command.result, JSON.parse(row.result)) }
}
