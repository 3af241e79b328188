import { idOf } from '@kps/crossings/ids'
import { type DecidedApplication, tenancyRefused, type WholeApplication } from '@kps/crossings/tenancy'
import type { Database } from '@kps/foundation/database'
import { registryBatch } from '@kps/registry/localities'
import { asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { applicationColumns, toApplicationRow } from './columns.ts'
import { applicationDecisions, applications } from './schema.ts'

const another = v.nullable(v.pipe(v.string(), v.parseJson(), v.object({ id: v.string(), reference: v.string() })))
const locality = v.nullable(
  v.pipe(v.string(), v.parseJson(), v.object({ code: v.string(), isOpen: v.number(), isForThis: v.number() })),
)

/** Beside its own row: the newest that it follows, the newest that follows it, and the locality of its code once it was approved. */
const around = {
  envelope: applications.envelope,
  invitationHash: applications.invitationHash,
  follows: sql<
    string | null
  >`(select json_object('id', other.id, 'reference', other.reference) from applications as other
    where other.reference = applications.follows_reference and other.id <> applications.id
    order by other.received_at desc limit 1)`,
  followedBy: sql<
    string | null
  >`(select json_object('id', other.id, 'reference', other.reference) from applications as other
    where other.follows_reference = applications.reference and other.id <> applications.id
    order by other.received_at desc limit 1)`,
  locality: sql<string | null>`(select json_object('code', made.code, 'isOpen', exists (
      select 1 from provisioning_steps where provisioning_steps.locality_id = made.id and provisioning_steps.step = 'open'),
      'isForThis', exists (select 1 from provisioning_requests where provisioning_requests.locality_id = made.id
        and provisioning_requests.application_id = applications.id))
    from localities as made where made.code = applications.code)`,
}

/** One application, still sealed: only the hub can open it. @throws Failure not-found */
export async function readApplication(database: Database<'registry'>, given: unknown): Promise<WholeApplication> {
  const id = v.safeParse(idOf('app'), given)
  if (!id.success) throw tenancyRefused('notFound')
  const { orm } = database
  const [found, decisions] = await registryBatch(database, [
    orm
      .select({ ...applicationColumns, ...around })
      .from(applications)
      .where(eq(applications.id, id.output)),
    orm
      .select({
        decision: applicationDecisions.decision,
        decidedBy: applicationDecisions.decidedBy,
        decidedAt: applicationDecisions.decidedAt,
        reason: applicationDecisions.reason,
      })
      .from(applicationDecisions)
      .where(eq(applicationDecisions.applicationId, id.output))
      .orderBy(asc(applicationDecisions.turn)),
  ])
  const [row] = found as (Record<'envelope' | 'invitationHash', string> & Record<keyof typeof around, string | null>)[]
  if (!row) throw tenancyRefused('notFound')
  const { envelope, follows, followedBy, invitationHash, locality: made, ...facts } = row
  const whole = toApplicationRow(facts)
  const its = whole.state === 'approved' ? v.parse(locality, made) : null
  return {
    ...whole,
    envelope,
    invitationHash,
    decisions: decisions as DecidedApplication[],
    follows: v.parse(another, follows),
    followedBy: v.parse(another, followedBy),
    locality: its && { code: its.code, isOpen: its.isOpen === 1, isForThis: its.isForThis === 1 },
  }
}
