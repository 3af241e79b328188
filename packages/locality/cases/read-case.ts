import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import type { Vault } from '@kps/foundation/sealing'
import { today } from '@kps/foundation/time'
import { type EpisodeSummary, episodePlace, episodeSummary } from '@kps/locality/episodes'
import { ageOn, type PersonDetail, personDetail, personPlace } from '@kps/locality/people'
import { defineQuery, openAccountName } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { CaseRole } from './case.ts'
import { caseAccess } from './case-access.ts'
import { actionColumn, assessmentColumn, decisionColumn, episodePeopleColumn, teamColumn } from './case-columns.ts'
import { episodesPerPage, readCaseEpisodes, readCasePeople, readCaseRow } from './case-rows.ts'

export interface CasePerson {
  readonly personId: string
  readonly role: CaseRole
  readonly detail: PersonDetail
  readonly age: ReturnType<typeof ageOn>
  readonly lastLevel: string | null
  /** When their safety plan is to be looked at again; null without a plan. */
  readonly reviewOn: string | null
  readonly otherCases: number
}

export interface CaseEpisode {
  readonly episodeId: string
  readonly occurredOn: string
  readonly source: string
  readonly summary: EpisodeSummary
  readonly people: readonly { readonly personId: string; readonly role: CaseRole }[]
  /** The decision that brought it here was replaced by another. */
  readonly movedAway: boolean
}

export type OpenedCase = Awaited<ReturnType<typeof openCase>>

const input = v.object({ caseId: idOf('cse'), after: v.optional(idOf('epi')) })

/** One case as a working page: its people, what happened (25 episodes a page), decisions, assessments, plans, team. */
export const readCase = defineQuery({
  permit: 'case:read',
  action: 'case.read',
  input,
  access: ({ caseId }, caller) => caseAccess(caseId, caller),
  record: ({ caseId }) => caseId,
  persons: ({ caseId }) =>
    sql`(select json_group_array(case_people.person_id) from case_people where case_people.case_id = ${caseId})`,
  reads: (orm, { caseId, after }) => ({
    found: readCaseRow(orm, caseId),
    people: readCasePeople(orm, caseId),
    episodes: readCaseEpisodes(orm, caseId, after),
  }),
  answer: (rows, context) => openCase(rows, context),
})

interface CaseRows {
  readonly found: Awaited<ReturnType<typeof readCaseRow>>
  readonly people: Awaited<ReturnType<typeof readCasePeople>>
  readonly episodes: Awaited<ReturnType<typeof readCaseEpisodes>>
}

async function openCase(
  { found: [row], people, episodes }: CaseRows,
  { vault, input, now }: { vault: Vault; input: { caseId: string }; now: Parameters<typeof today>[0] },
) {
  if (!row) throw new Failure('not-found', 'page.notFound.title')
  const day = today(now)
  const { team, decisions, assessments, actions, ...facts } = row
  const shown = episodes.slice(0, episodesPerPage)
  return {
    caseId: input.caseId,
    ...facts,
    people: await Promise.all(people.map((one) => openPerson(vault, one, day))),
    episodes: await Promise.all(shown.map((one) => openEpisode(vault, one))),
    nextEpisodes: episodes.length > episodesPerPage ? shown.at(-1)?.episodeId : undefined,
    team: await Promise.all(v.parse(teamColumn, team).map((one) => openAccountName(vault, one))),
    decisions: await Promise.all(
      v.parse(decisionColumn, decisions).map(async (one) => ({
        ...one,
        reason: await vault.open({ table: 'triage_decisions', column: 'reason', row: one.decisionId }, one.reason),
        by: await openAccountName(vault, one),
      })),
    ),
    assessments: await Promise.all(
      v.parse(assessmentColumn, assessments).map(async (one) => ({ ...one, by: await openAccountName(vault, one) })),
    ),
    actions: v.parse(actionColumn, actions).map((one) => ({ ...one, isLate: one.outcome === null && one.dueOn < day })),
  }
}

async function openPerson(
  vault: Vault,
  row: CaseRows['people'][number],
  day: ReturnType<typeof today>,
): Promise<CasePerson> {
  const { version, detail: sealed, ...rest } = row
  const detail = await vault.openJson(personPlace(row.personId, 'detail', version), sealed, personDetail)
  return { ...rest, detail, age: ageOn(detail.age, day) }
}

async function openEpisode(vault: Vault, row: CaseRows['episodes'][number]): Promise<CaseEpisode> {
  return {
    episodeId: row.episodeId,
    occurredOn: row.occurredOn,
    source: row.source,
    summary: await vault.openJson(episodePlace(row.episodeId), row.summary, episodeSummary),
    people: v.parse(episodePeopleColumn, row.people),
    movedAway: row.movedAway === 1,
  }
}
