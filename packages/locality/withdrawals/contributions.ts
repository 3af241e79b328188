import { type SQL, sql } from 'drizzle-orm'

/** One table in which people who act for an agency write: which columns are handed back, and which of them are sealed. */
export interface Contribution {
  readonly table: string
  readonly columns: readonly string[]
  readonly by: string
  readonly at: string
  /** Sealed columns: words, or JSON. */
  readonly sealed: Readonly<Record<string, 'words' | 'json'>>
  /** What names the row in the place of a sealed column. */
  readonly row: readonly string[]
}

/** What counts as an agency's own contribution: what its people decided, assessed, agreed, did and answered. */
export const contributions: readonly Contribution[] = [
  {
    table: 'triage_decisions',
    columns: ['id', 'referral_id', 'turn', 'outcome', 'case_id', 'reason', 'decided_at', 'decided_by'],
    by: 'decided_by',
    at: 'decided_at',
    sealed: { reason: 'words' },
    row: ['id'],
  },
  {
    table: 'notification_decisions',
    columns: ['id', 'referral_id', 'turn', 'outcome', 'reason', 'decided_at', 'decided_by'],
    by: 'decided_by',
    at: 'decided_at',
    sealed: { reason: 'words' },
    row: ['id'],
  },
  {
    table: 'assessments',
    columns: [
      'id',
      'case_id',
      'person_id',
      'instrument_id',
      'suggested_level',
      'level',
      'answers',
      'judgement',
      'assessed_at',
      'assessed_by',
    ],
    by: 'assessed_by',
    at: 'assessed_at',
    sealed: { answers: 'json', judgement: 'json' },
    row: ['id'],
  },
  {
    table: 'safety_plan_versions',
    columns: ['plan_id', 'version', 'content', 'review_on', 'agreed_at', 'agreed_by'],
    by: 'agreed_by',
    at: 'agreed_at',
    sealed: { content: 'json' },
    row: ['plan_id', 'version'],
  },
  {
    table: 'risk_plan_actions',
    columns: ['id', 'case_id', 'content', 'agency_id', 'due_on', 'agreed_at', 'agreed_by'],
    by: 'agreed_by',
    at: 'agreed_at',
    sealed: { content: 'json' },
    row: ['id'],
  },
  {
    table: 'risk_plan_action_outcomes',
    columns: ['action_id', 'outcome', 'note', 'at', 'by'],
    by: 'by',
    at: 'at',
    sealed: { note: 'words' },
    row: ['action_id'],
  },
  {
    table: 'question_answers',
    columns: ['id', 'question_id', 'outcome', 'note', 'answered_at', 'answered_by'],
    by: 'answered_by',
    at: 'answered_at',
    sealed: { note: 'words' },
    row: ['id'],
  },
]

/**
 * Whether a row was written for an agency: its moment and its author are those of an audit entry of that capacity, or its author
 * never acted for any other.
 */
const wroteFor = (agencyId: string, by: SQL, at: SQL): SQL => sql`((${by}, ${at}) in (
    select audit_entries.actor, audit_entries.at from audit_entries
    where audit_entries.organisation_id = ${agencyId} and audit_entries.refusal is null)
  or ${by} in (select role_grants.account_id from role_grants where role_grants.organisation_id = ${agencyId}
    and not exists (select 1 from role_grants as elsewhere where elsewhere.account_id = role_grants.account_id
      and elsewhere.organisation_id <> ${agencyId})))`

const rowsOf = (agencyId: string, { table, columns, by, at }: Contribution): SQL => {
  const column = (name: string) => sql.raw(`${table}.${name}`)
  const pairs = sql.join(
    columns.map((name) => sql.raw(`'${name}', ${table}."${name}"`)),
    sql`, `,
  )
  return sql`select ${sql.raw(`'${table}'`)} as part, json_object(${pairs}) as fields from ${sql.raw(table)}
    where ${wroteFor(agencyId, column(`"${by}"`), column(`"${at}"`))}`
}

/** Every contribution of an agency as rows of (part, fields as JSON), a list in parentheses. */
export const contributionsOf = (agencyId: string): SQL =>
  sql`(${sql.join(
    contributions.map((one) => rowsOf(agencyId, one)),
    sql` union all `,
  )})`

const idsIn = (table: string, column: string): SQL =>
  sql`select json_extract(written.fields, ${`$.${column}`}) from written where written.part = ${table}`

/** SQL for a JSON array of everybody whom an agency's contributions are about. */
export const peopleOfContributions = (agencyId: string): SQL => sql`(
  with written as materialized (select part, fields from ${contributionsOf(agencyId)})
  select json_group_array(concerned.person_id) from (
    select person_id from assessments where assessments.id in (${idsIn('assessments', 'id')})
    union select person_id from safety_plans where safety_plans.id in (${idsIn('safety_plan_versions', 'plan_id')})
    union select case_people.person_id from case_people where case_people.case_id in (
      ${idsIn('triage_decisions', 'case_id')} union all ${idsIn('risk_plan_actions', 'case_id')}
      union all select risk_plan_actions.case_id from risk_plan_actions
        where risk_plan_actions.id in (${idsIn('risk_plan_action_outcomes', 'action_id')}))) as concerned)`
