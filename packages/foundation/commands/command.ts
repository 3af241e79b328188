import type { CallerSql } from '@kps/foundation/access'
import type { Assertion, Orm, Statement, Statements } from '@kps/foundation/database'
import type { Failure } from '@kps/foundation/failures'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type { SQL } from 'drizzle-orm'
import type * as v from 'valibot'
import type { Rows } from './rows.ts'

/** What one atomic batch demands, changes and answers. */
export interface Commit<Result> {
  /** Conditions that must still hold; the first that fails names the refusal. */
  readonly assertions?: readonly Assertion<Failure>[]
  readonly changes: readonly Statement[]
  /** What a refused change (a unique key, a foreign key) is called. Without it: conflict. */
  readonly whenRefused?: Failure
  readonly record: string
  readonly persons: SQL | readonly string[]
  /** Ids only: it is kept for a repeat of the same form. */
  readonly result: Result
}

interface Definition<
  Action extends string,
  Schema extends v.GenericSchema,
  Reads extends Statements,
  Decision,
  Result,
> {
  /** The audit action, `noun.pastTense`. A command that is not audited does not compile. */
  readonly action: Action
  readonly input: Schema
  readonly access?: (input: v.InferOutput<Schema>, caller: CallerSql) => readonly Assertion<Failure>[]
  /** What of the input makes two sendings of one form the same; without it, all of it. */
  readonly sameWhen?: (input: v.InferOutput<Schema>) => unknown
  /** One batch of reads. Leave it out where the decision is a condition: then the command is one round trip. */
  readonly load?: (orm: Orm, input: v.InferOutput<Schema>, caller: CallerSql) => Reads
  /** Pure: from what was loaded, the input and the time to a decision, or a Failure thrown. */
  readonly decide?: (rows: Rows<Reads>, input: v.InferOutput<Schema>, now: Instant) => Decision
  readonly commit: (context: {
    readonly orm: Orm
    readonly input: v.InferOutput<Schema>
    readonly decision: Decision
    readonly caller: CallerSql
    readonly now: Instant
    readonly vault: Vault
  }) => Commit<Result> | Promise<Commit<Result>>
}

/** A command of a signed-in person. */
export interface CommandDefinition<
  Permit extends string,
  Action extends string,
  Schema extends v.GenericSchema,
  Reads extends Statements,
  Decision,
  Result,
> extends Definition<Action, Schema, Reads, Decision, Result> {
  readonly permit: Permit
}

/** A command of a named lane between doors: nobody is signed in, and only that lane may call it. */
export interface LaneDefinition<
  Lane extends string,
  Action extends string,
  Schema extends v.GenericSchema,
  Reads extends Statements,
  Decision,
  Result,
> extends Definition<Action, Schema, Reads, Decision, Result> {
  readonly lane: Lane
}
