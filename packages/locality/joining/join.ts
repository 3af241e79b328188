import type { JoinApplication } from '@kps/crossings/join-application'
import { agencyKinds } from '@kps/crossings/organisations'
import { arrivalSigns } from '@kps/crossings/referral-handover'
import * as v from 'valibot'
import { joinDecisions } from './schema.ts'

export const joinDecisionKinds = joinDecisions.decision.enumValues
export type JoinDecision = (typeof joinDecisionKinds)[number]

/** What the list shows of an application without opening it. */
export const joinSummary = v.object({ name: v.string(), kind: v.picklist(agencyKinds) })
export type JoinSummary = v.InferOutput<typeof joinSummary>

/** What an applicant is called at the table, if it said so; its legal name else. */
export const calledName = ({ organisation }: JoinApplication): string =>
  organisation.tradingName || organisation.legalName

export const summarise = (document: JoinApplication): JoinSummary => ({
  name: calledName(document),
  kind: document.organisation.kind,
})

/** The signs in a row's JSON. */
export const signsIn = v.pipe(v.string(), v.parseJson(), v.array(v.picklist(arrivalSigns)))

export const joinPlace = (applicationId: string, column: 'summary' | 'document') => ({
  table: 'join_applications',
  column,
  row: applicationId,
})

export const decisionPlace = (decisionId: string) => ({ table: 'join_decisions', column: 'reason', row: decisionId })
