import type { Orm, Statements } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import type { Vault } from '@kps/foundation/sealing'
import type * as v from 'valibot'
import type { CommandDefinition, LaneDefinition } from './command.ts'
import type { QueryDefinition } from './query.ts'
import type { Rows } from './rows.ts'
import { runCommand } from './run-command.ts'
import { runQuery } from './run-query.ts'
import { type Planned, planLaneCommand, runTogether } from './run-together.ts'
import type { Visit } from './visit.ts'

/** What a zone tells once: which roles hold a permit, and how a page learns who is signed in. */
export interface ZoneRules<Permit extends string, Own extends Statements, Actor> {
  readonly rolesWith: (permit: Permit) => readonly string[]
  readonly readActor: (orm: Orm, sessionId: string) => Own
  readonly actor: (rows: Rows<Own>, vault: Vault) => Promise<Actor>
}

/** An entrance with its permit in view, so that a route can name it and a test can list it. */
export interface Permitted<Permit extends string> {
  readonly permit: Permit
  readonly action: string
}

export type Entrances<
  Zone extends string,
  Permit extends string,
  Action extends string,
  Lane extends string,
  Actor,
> = ReturnType<typeof entrances<Zone, Permit, Action, Lane, Statements, Actor>>

/**
 * The only ways into a zone's data. `defineQuery` and `defineCommand` are for signed-in people, `defineLaneCommand` for
 * another door through its named entrypoint.
 */
export function entrances<
  Zone extends string,
  Permit extends string,
  Action extends string,
  Lane extends string,
  Own extends Statements,
  Actor,
>(rules: ZoneRules<Permit, Own, Actor>) {
  return {
    /** @returns a read: `(visit, input)` gives who is signed in and the answer, or throws a Failure */
    defineQuery<Schema extends v.GenericSchema, Reads extends Statements, Answer>(
      definition: QueryDefinition<Permit, Action, Schema, Reads, Answer>,
    ) {
      const read = async (visit: Visit<Zone>, given: unknown = {}): Promise<{ actor: Actor; answer: Answer }> => {
        if (visit.caller.kind !== 'session') throw new Failure('not-signed-in', 'page.signedOut.title')
        const own = rules.readActor(visit.database.orm, visit.caller.sessionId)
        const elsewhere = definition.elsewhere ? rules.rolesWith(definition.elsewhere) : []
        const found = await runQuery(definition, visit, given, rules.rolesWith(definition.permit), own, elsewhere)
        return { actor: await rules.actor(found.own, visit.vault), answer: found.answer }
      }
      return Object.assign(read, { permit: definition.permit, action: definition.action } satisfies Permitted<Permit>)
    },

    /** @returns a command: `(visit, input, formKey)` gives the ids it made, or throws a Failure (BadInput for answers that do not fit) */
    defineCommand<
      Schema extends v.GenericSchema,
      Result,
      Reads extends Statements = Record<never, never>,
      Decision = undefined,
    >(definition: CommandDefinition<Permit, Action, Schema, Reads, Decision, Result>) {
      const act = (visit: Visit<Zone>, given: unknown, formKey: string): Promise<Result> => {
        if (visit.caller.kind !== 'session') throw new Failure('not-signed-in', 'page.signedOut.title')
        return runCommand(definition, visit, given, formKey, rules.rolesWith(definition.permit))
      }
      return Object.assign(act, { permit: definition.permit, action: definition.action } satisfies Permitted<Permit>)
    },

    /** @returns a command for one named lane; anybody else is refused. `plan` gives it as a part of what is done together. */
    defineLaneCommand<
      Schema extends v.GenericSchema,
      Result,
      Reads extends Statements = Record<never, never>,
      Decision = undefined,
    >(definition: LaneDefinition<Lane, Action, Schema, Reads, Decision, Result>) {
      const demandLane = ({ caller }: Visit<Zone>) => {
        if (caller.kind === 'lane' && caller.lane === definition.lane) return
        throw new Failure('not-permitted', 'page.forbidden.title')
      }
      const act = async (visit: Visit<Zone>, given: unknown, formKey: string): Promise<Result> => {
        demandLane(visit)
        return runCommand(definition, visit, given, formKey, [])
      }
      const plan = async (visit: Visit<Zone>, given: unknown, formKey: string): Promise<Planned> => {
        demandLane(visit)
        return planLaneCommand(definition, visit, given, formKey)
      }
      return Object.assign(act, { plan })
    },

    /** Does what was planned of a lane, all of it or nothing, in one round trip; what was done before is not done again. */
    doTogether: (visit: Visit<Zone>, acts: readonly Planned[]): Promise<void> => runTogether(visit, acts),
  }
}
