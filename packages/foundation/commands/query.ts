import type { CallerSql } from '@kps/foundation/access'
import type { Assertion, Orm, Statements } from '@kps/foundation/database'
import type { Failure } from '@kps/foundation/failures'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type { SQL } from 'drizzle-orm'
import type * as v from 'valibot'
import type { Rows } from './rows.ts'

export interface QueryDefinition<
  Permit extends string,
  Action extends string,
  Schema extends v.GenericSchema,
  Reads extends Statements,
  Answer,
> {
  readonly permit: Permit
  /**
   * Where everybody arrives: whoever holds this permit and not the query's own has a page elsewhere. The same batch finds it out; nothing
   * is read, and nothing was refused: `goesElsewhere` is thrown.
   */
  readonly elsewhere?: Permit
  /** The audit action, `noun.pastTense`. A read that is not audited does not compile. */
  readonly action: Action
  /** What comes from the address. An input that does not fit is a page that does not exist. */
  readonly input: Schema
  /** The access predicate of the record, from the capability that owns it. */
  readonly access?: (input: v.InferOutput<Schema>, caller: CallerSql) => readonly Assertion<Failure>[]
  readonly record?: (input: v.InferOutput<Schema>) => string
  /** SQL for a JSON array of the ids of all persons that the answer shows. */
  readonly persons?: (input: v.InferOutput<Schema>, caller: CallerSql) => SQL
  readonly reads: (orm: Orm, input: v.InferOutput<Schema>, caller: CallerSql, now: Instant) => Reads
  readonly answer: (
    rows: Rows<Reads>,
    context: { readonly vault: Vault; readonly input: v.InferOutput<Schema>; readonly now: Instant },
  ) => Answer | Promise<Answer>
}
