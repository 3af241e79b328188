import type { Told } from '@kps/crossings/tenancy'
import { sha256, type Vault } from '@kps/foundation/sealing'
import { type Action, defineCommand, type HubVisit, type Permit } from '@kps/hub/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { askRegistry } from './ask-registry.ts'
import type { Desk } from './desk.ts'

/** Who tells it, as the hub's database says, and the key by which the registry does it once. */
export interface Telling {
  readonly by: `acc_${string}`
  readonly key: string
  readonly vault: Vault
}

interface Definition<Schema extends v.GenericSchema, Answer> {
  readonly permit: Permit
  readonly action: Action
  readonly input: Schema
  readonly record: (input: v.InferOutput<Schema>) => string
  readonly tell: (desk: Desk, input: v.InferOutput<Schema>, telling: Telling) => Promise<Told<Answer>>
}

const accountOfSession = v.object({ id: v.custom<`acc_${string}`>((id) => /^acc_[0-9a-z]{26}$/.test(String(id))) })

/**
 * Something that the registry is to do. The hub's own batch comes first: session, permit, the entry in its log; the same form
 * again is no second entry. Then the registry is told, with a key of the same form and words, so that it does it once.
 * @returns `(visit, desk, input, formKey)`; it throws a Failure (BadInput for answers that do not fit), or RegistryDown
 */
export function defineTelling<Schema extends v.GenericSchema, Answer>(definition: Definition<Schema, Answer>) {
  const { permit, action, input, record, tell } = definition
  const noted = defineCommand({
    permit,
    action,
    input,
    load: (orm, _input, caller) => ({
      who: orm.select({ id: sql<string>`${caller.accountId}`.as('id') }).from(sql`(select 1)`),
    }),
    decide: ({ who }) => v.parse(accountOfSession, who[0]),
    commit: ({ decision, input: parsed }) => ({
      changes: [],
      record: record(parsed),
      persons: [],
      result: { by: decision.id },
    }),
  })
  const telling = async (
    visit: HubVisit,
    desk: Desk,
    given: unknown,
    formKey: string,
  ): Promise<{ readonly by: string; readonly answer: Answer }> => {
    const { by } = await noted(visit, given, formKey)
    const parsed = v.parse(input, given)
    const key = await sha256(`${action}|${by}|${formKey}|${JSON.stringify(parsed)}`)
    const means: Telling = { by, key, vault: visit.vault }
    const answer = await askRegistry(visit, action, record(parsed), () => tell(desk, parsed, means))
    return { by, answer }
  }
  return Object.assign(telling, { permit, action })
}
