import type { Orm } from '@kps/foundation/database'
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import * as v from 'valibot'
import { type Instrument, instrumentSchema, type Subject, subjects } from './instrument.ts'
import { instruments } from './schema.ts'

const adopted = alias(instruments, 'adopted')

const newestOf = (orm: Orm, subject: Subject): SQL =>
  sql`${instruments.id} = (${orm
    .select({ id: adopted.id })
    .from(adopted)
    .where(eq(adopted.subject, subject))
    .orderBy(desc(adopted.effectiveFrom), desc(adopted.id))
    .limit(1)})`

/** The statement for the newest version in use, one for each kind of person: at most three rows. */
export const effectiveInstruments = (orm: Orm) =>
  orm
    .select({ id: instruments.id, subject: instruments.subject, definition: instruments.definition })
    .from(instruments)
    .where(
      sql`${sql.join(
        subjects.map((subject) => newestOf(orm, subject)),
        sql` or `,
      )}`,
    )

/** The statement for one version, newest or not: what somebody began with, they may finish with. */
export const instrumentById = (orm: Orm, id: string) =>
  orm
    .select({ id: instruments.id, subject: instruments.subject, definition: instruments.definition })
    .from(instruments)
    .where(eq(instruments.id, id))

/** The definition of an adopted version as it was adopted. */
export const instrumentFrom = (definition: string): Instrument => v.parse(instrumentSchema, JSON.parse(definition))
