import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { agencyChoices, agencyIsKnown, lastAct, type Standing, standingAfter } from '@kps/locality/agencies'
import { agencies } from '@kps/locality/agencies/schema'
import { openCasesLedBy } from '@kps/locality/cases'
import { defineQuery } from '@kps/locality/roles'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { openActionsOf } from './open-actions.ts'

export interface Leaving {
  readonly agencyId: string
  readonly name: string
  readonly standing: Standing
  /** How many people may sign in for it now. */
  readonly people: number
  /** The open cases that it leads, by number; `ledInAll` counts them all. */
  readonly led: readonly { readonly caseId: string; readonly number: string }[]
  readonly ledInAll: number
  /** The open cases in which actions of a plan wait for it, and how many wait there. */
  readonly waiting: readonly { readonly caseId: string; readonly number: string; readonly actions: number }[]
  readonly actionsInAll: number
  /** When its own contributions were last handed back. */
  readonly handedBackAt: string | null
  readonly handedBackRows: number | null
  /** Who could lead its cases. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
}

const shown = 50

const list = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.string(), v.parseJson(), v.array(v.object(entries)))
const ledColumn = list({ caseId: v.string(), number: v.string() })
const waitingColumn = list({ caseId: v.string(), number: v.string(), actions: v.number() })
const notFound = new Failure('not-found', 'page.notFound.title')

/** What hangs on an agency, to be seen before it is suspended or leaves: the cases that it leads, and the actions that wait for it. */
export const readLeaving = defineQuery({
  permit: 'agency:decide',
  action: 'agency.leavingRead',
  input: v.object({ agencyId: idOf('agy') }),
  access: ({ agencyId }) => [agencyIsKnown(agencyId)],
  record: ({ agencyId }) => agencyId,
  reads: (orm, { agencyId }) => ({
    agency: orm
      .select({
        name: agencies.name,
        lastAct: lastAct(agencyId),
        people: sql<number>`(select count(distinct role_grants.account_id) from role_grants where role_grants.organisation_id = ${agencyId}
          and not exists (select 1 from role_grant_endings where role_grant_endings.grant_id = role_grants.id))`,
        ledInAll: sql<number>`(select count(*) from ${openCasesLedBy(agencyId)})`,
        led: sql<string>`(select json_group_array(json_object('caseId', listed.id, 'number', listed.number)) from (
          select own.id, own.number from cases as own where own.id in ${openCasesLedBy(agencyId)}
          order by own.id limit ${shown}) as listed)`,
        actionsInAll: sql<number>`(select count(*) from ${openActionsOf(agencyId)})`,
        waiting: sql<string>`(select json_group_array(json_object('caseId', listed.case_id, 'number', listed.number, 'actions', listed.actions)) from (
          select waits.case_id, cases.number, count(*) as actions from ${openActionsOf(agencyId)} as waits
          join cases on cases.id = waits.case_id group by waits.case_id order by waits.case_id limit ${shown}) as listed)`,
        handedBackAt: sql<
          string | null
        >`(select made_at from agency_hand_backs where agency_hand_backs.agency_id = ${agencyId}
          order by agency_hand_backs.id desc limit 1)`,
        handedBackRows: sql<
          number | null
        >`(select rows from agency_hand_backs where agency_hand_backs.agency_id = ${agencyId}
          order by agency_hand_backs.id desc limit 1)`,
      })
      .from(agencies)
      .where(eq(agencies.id, agencyId)),
    others: agencyChoices(orm),
  }),
  answer({ agency: [row], others }, { input: { agencyId } }): Leaving {
    if (!row) throw notFound
    const { lastAct: act, led, waiting, ...said } = row
    return {
      ...said,
      agencyId,
      standing: standingAfter(act ?? undefined),
      led: v.parse(ledColumn, led),
      waiting: v.parse(waitingColumn, waiting),
      others: others.filter(({ id }) => id !== agencyId),
    }
  },
})
