import { type Id, idOf } from '@kps/crossings/ids'
import { isId } from '@kps/foundation/ids'
import { type CivilDate, isCivilDate } from '@kps/foundation/time'
import * as v from 'valibot'
import { riskPlanActionOutcomes } from './schema.ts'

/** Why information may be shared for an action: the purposes of s 20 of the Family Violence Act 2018, and other grounds. */
export const purposes = ['assess', 'respond', 'protect', 'other'] as const
export type Purpose = (typeof purposes)[number]

export const outcomes = riskPlanActionOutcomes.outcome.enumValues
export type Outcome = (typeof outcomes)[number]

const written = (missing: string) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.minLength(1, missing), v.maxLength(4000, 'form.text.tooLong'))
const ownWords = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'form.text.tooLong')), '')

/** `risk_plan_actions.content`: the risk, what is done about it, and what happens if it fails. */
export const actionContent = v.strictObject({
  risk: written('riskPlan.add.risk.missing'),
  action: written('riskPlan.add.action.missing'),
  /** Who at the agency; a plan that names nobody is nobody's. */
  who: ownWords(200),
  purpose: v.picklist(purposes, 'riskPlan.add.purpose.missing'),
  contingency: ownWords(4000),
})

export type ActionContent = v.InferOutput<typeof actionContent>

export const newAction = v.strictObject({
  caseId: idOf('cse'),
  ...actionContent.entries,
  agencyId: v.custom<Id<'agy'>>((value) => isId('agy', value), 'riskPlan.add.agency.missing'),
  dueOn: v.custom<CivilDate>(isCivilDate, 'form.date.notReal'),
})

/** How an action came out. A declined one needs its reason. */
export const actionAnswer = v.pipe(
  v.strictObject({
    caseId: idOf('cse'),
    actionId: idOf('act'),
    outcome: v.picklist(outcomes, 'riskPlan.answer.outcome.missing'),
    note: ownWords(4000),
  }),
  v.forward(
    v.partialCheck(
      [['outcome'], ['note']],
      (answer) => answer.outcome !== 'declined' || answer.note !== '',
      'riskPlan.answer.note.missing',
    ),
    ['note'],
  ),
)

export const isOverdue = (action: { readonly dueOn: string; readonly outcome: unknown }, today: CivilDate): boolean =>
  action.outcome === undefined && action.dueOn < today

/** Whole days between two days; how late something is. */
export const daysLate = (dueOn: string, today: CivilDate): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000))

export const contentPlace = (id: string) => ({ table: 'risk_plan_actions', column: 'content', row: id })
export const notePlace = (id: string) => ({ table: 'risk_plan_action_outcomes', column: 'note', row: id })
