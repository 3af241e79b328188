import { referrals } from '@kps/locality/referrals/schema'
import { assessments } from '@kps/locality/risk/schema'
import { riskPlanActionOutcomes, riskPlanActions } from '@kps/locality/risk-plans/schema'
import { safetyPlanVersions } from '@kps/locality/safety-plans/schema'
import { triageDecisions } from '@kps/locality/triage/schema'
import type { ALocality } from '@kps/test/tenants'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Every row of a table. */
export async function rowsOf<Table extends SQLiteTable>(locality: ALocality, table: Table) {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(table)])
  return rows as Table['$inferSelect'][]
}

/** All that a locality keeps of what somebody typed, opened; what was opened before is not opened again. */
export function reader(locality: ALocality): () => Promise<readonly string[]> {
  const opened = new Map<string, Promise<string>>()
  const open = (table: string, column: string, row: string, sealed: Parameters<ALocality['vault']['open']>[1]) => {
    const key = `${table} ${column} ${row}`
    const text = opened.get(key) ?? locality.vault.open({ table, column, row }, sealed)
    opened.set(key, text)
    return text
  }
  return async () => {
    const received = await rowsOf(locality, referrals)
    const decided = await rowsOf(locality, triageDecisions)
    const judged = await rowsOf(locality, assessments)
    const agreed = await rowsOf(locality, safetyPlanVersions)
    const actions = await rowsOf(locality, riskPlanActions)
    const answers = await rowsOf(locality, riskPlanActionOutcomes)
    return Promise.all([
      ...received.map((row) => open('referrals', 'document', row.id, row.document)),
      ...decided.map((row) => open('triage_decisions', 'reason', row.id, row.reason)),
      ...judged.map((row) => open('assessments', 'judgement', row.id, row.judgement)),
      ...agreed.map((row) => open('safety_plan_versions', 'content', `${row.planId}.${row.version}`, row.content)),
      ...actions.map((row) => open('risk_plan_actions', 'content', row.id, row.content)),
      ...answers.map((row) => open('risk_plan_action_outcomes', 'note', row.actionId, row.note)),
    ])
  }
}
