import type { Told } from '@kps/crossings/tenancy'
import { accounts } from '@kps/foundation/access/schema'
import type { Vault } from '@kps/foundation/sealing'
import { type Action, defineQuery, type HubVisit, type Permit, type SignedIn } from '@kps/hub/roles'
import { asc, sql } from 'drizzle-orm'
import type * as v from 'valibot'
import { askRegistry } from './ask-registry.ts'
import type { Desk } from './desk.ts'

interface Definition<Schema extends v.GenericSchema, Answer> {
  readonly permit: Permit
  readonly action: Action
  /** What comes from the address. An input that does not fit is a page that does not exist. */
  readonly input: Schema
  readonly record?: (input: v.InferOutput<Schema>) => string
  readonly ask: (desk: Desk, input: v.InferOutput<Schema>, vault: Vault) => Promise<Told<Answer>>
}

/** What the registry answered, who asked, and what the tenancy managers are called, by account. */
export interface Asked<Answer> {
  readonly actor: SignedIn
  readonly answer: Answer
  readonly names: ReadonlyMap<string, string>
}

/**
 * A read of what the registry keeps. The hub's own batch comes first: session, permit, the entry in its log. Only then is the
 * registry asked, so that nothing comes here that the log does not know of.
 * @returns `(visit, desk, input)`; it throws a Failure, or RegistryDown
 */
export function defineAsking<Schema extends v.GenericSchema, Answer>(definition: Definition<Schema, Answer>) {
  const { permit, action, input, record, ask } = definition
  const noted = defineQuery({
    permit,
    action,
    input,
    ...(record && { record }),
    reads: (orm) => ({
      people: orm
        .select({ id: accounts.id, name: accounts.name })
        .from(accounts)
        .where(sql`exists (select 1 from role_grants where account_id = ${accounts.id} and role = 'tenancy-manager')`)
        .orderBy(asc(accounts.id))
        .limit(100),
    }),
    async answer({ people }, context) {
      const named = people.map(async ({ id, name }): Promise<readonly [string, string]> => {
        return [id, await context.vault.open({ table: 'accounts', column: 'name', row: id }, name)]
      })
      return { input: context.input, names: new Map(await Promise.all(named)) }
    },
  })
  const asking = async (visit: HubVisit, desk: Desk, given: unknown = {}): Promise<Asked<Answer>> => {
    const { actor, answer } = await noted(visit, given)
    const { input: parsed, names } = answer
    const heard = await askRegistry(visit, action, record?.(parsed), () => ask(desk, parsed, visit.vault))
    return { actor, names, answer: heard }
  }
  return Object.assign(asking, { permit, action })
}
