import type { Orm } from '@kps/foundation/database'
import { eq } from 'drizzle-orm'
import { idempotency } from './schema.ts'

export const readRepeat = (orm: Orm, key: string) =>
  orm.select({ result: idempotency.result }).from(idempotency).where(eq(idempotency.key, key))

/** Stands first among the changes, so that a repeat is refused before anything else is tried. */
export const remember = (orm: Orm, row: typeof idempotency.$inferInsert) => orm.insert(idempotency).values(row)
