import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { aucklandDate } from '@kps/foundation/time'
import { agencyChoices } from '@kps/locality/agencies'
import { agencies } from '@kps/locality/agencies/schema'
import { caseAccess } from '@kps/locality/cases'
import { cases } from '@kps/locality/cases/schema'
import { defineQuery } from '@kps/locality/roles'
import { and, asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { peopleOf } from './agree-action.ts'
import {
  type ActionContent,
  actionContent,
  contentPlace,
  daysLate,
  isOverdue,
  notePlace,
  type Outcome,
} from './risk-plan.ts'
import { riskPlanActionOutcomes, riskPlanActions } from './schema.ts'

/** One action of a plan, and how it came out if it has. */
export interface PlannedAction extends ActionContent {
  readonly id: string
  readonly agency: string
  readonly dueOn: string
  readonly overdue: boolean
  readonly daysLate: number
  readonly outcome: { readonly kind: Outcome; readonly note: string; readonly at: string } | undefined
}

export interface RiskPlan {
  readonly caseId: string
  readonly number: string
  readonly actions: readonly PlannedAction[]
  /** The action after which the next page begins. */
  readonly nextAfter: string | undefined
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
}

const pageSize = 20

/** Open actions first, soonest due first, then answered ones. */
const place = sql`(${riskPlanActionOutcomes.outcome} is not null, ${riskPlanActions.dueOn}, ${riskPlanActions.id})`
const placeOf = (actionId: string) => sql`(select max(came.outcome is not null), stood.due_on, stood.id
  from risk_plan_actions as stood left join risk_plan_action_outcomes as came on came.action_id = stood.id
  where stood.id = ${actionId})`

/** A case's risk management plan, for professionals only. @throws Failure not-found when the case is not the caller's */
export const readRiskPlan = defineQuery({
  permit: 'case:read',
  action: 'riskPlan.read',
  /** `after` and `from` begin a page behind one action, or with it. */
  input: v.object({ caseId: idOf('cse'), after: v.optional(idOf('act')), from: v.optional(idOf('act')) }),
  access: (input, caller) => caseAccess(input.caseId, caller),
  record: (input) => input.caseId,
  persons: (input) => peopleOf(input.caseId),
  reads: (orm, input) => ({
    known: orm.select({ caseId: cases.id, number: cases.number }).from(cases).where(eq(cases.id, input.caseId)),
    actions: orm
      .select({
        id: riskPlanActions.id,
        content: riskPlanActions.content,
        agency: agencies.name,
        dueOn: riskPlanActions.dueOn,
        outcome: riskPlanActionOutcomes.outcome,
        note: riskPlanActionOutcomes.note,
        at: riskPlanActionOutcomes.at,
      })
      .from(riskPlanActions)
      .innerJoin(agencies, eq(agencies.id, riskPlanActions.agencyId))
      .leftJoin(riskPlanActionOutcomes, eq(riskPlanActionOutcomes.actionId, riskPlanActions.id))
      .where(
        and(
          eq(riskPlanActions.caseId, input.caseId),
          input.after === undefined ? undefined : sql`${place} > ${placeOf(input.after)}`,
          input.from === undefined ? undefined : sql`${place} >= ${placeOf(input.from)}`,
        ),
      )
      .orderBy(sql`${riskPlanActionOutcomes.outcome} is not null`, asc(riskPlanActions.dueOn), asc(riskPlanActions.id))
      .limit(pageSize + 1),
    agencies: agencyChoices(orm),
  }),
  async answer(rows, { vault, now }): Promise<RiskPlan> {
    const [known] = rows.known
    if (!known) throw new Failure('not-found', 'page.notFound.title')
    const today = aucklandDate(now)
    const shown = rows.actions.slice(0, pageSize)
    const actions = shown.map(async ({ id, content, agency, dueOn, outcome, note, at }): Promise<PlannedAction> => {
      const answered =
        outcome && note && at ? { kind: outcome, note: await vault.open(notePlace(id), note), at } : undefined
      const overdue = isOverdue({ dueOn, outcome: answered }, today)
      const words = await vault.openJson(contentPlace(id), content, actionContent)
      return { id, agency, dueOn, overdue, daysLate: daysLate(dueOn, today), outcome: answered, ...words }
    })
    return {
      ...known,
      actions: await Promise.all(actions),
      nextAfter: rows.actions.length > pageSize ? shown.at(-1)?.id : undefined,
      agencies: rows.agencies,
    }
  },
})
