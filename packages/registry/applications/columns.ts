import { type ApplicationRow, applicationDecisions as all } from '@kps/crossings/tenancy'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { applications } from './schema.ts'
import { stateOf } from './state.ts'

const decided = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ decision: v.picklist(all), decidedBy: v.string() })),
)

/** What a list shows of an application: nothing that a person wrote. */
export const applicationColumns = {
  id: applications.id,
  reference: applications.reference,
  code: applications.code,
  nzbn: applications.nzbn,
  receivedAt: applications.receivedAt,
  followsReference: applications.followsReference,
  decisions: sql<string>`(select json_group_array(json_object('decision', taken.decision, 'decidedBy', taken.decided_by))
    from application_decisions as taken where taken.application_id = applications.id)`,
}

type Columns = Omit<ApplicationRow, 'state'> & { readonly decisions: string }

/** A row as it came out of the database. */
export const toApplicationRow = (row: unknown): ApplicationRow => {
  const { decisions, ...facts } = row as Columns
  return { ...facts, state: stateOf(v.parse(decided, decisions)) }
}
