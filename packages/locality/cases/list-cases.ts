import { idOf } from '@kps/crossings/ids'
import { today } from '@kps/foundation/time'
import { agencies } from '@kps/locality/agencies/schema'
import { defineQuery } from '@kps/locality/roles'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type CaseSummary, casePlace, caseSummary } from './case.ts'
import { visibleCases } from './case-access.ts'
import { leadNow } from './case-lead.ts'
import { caseIsOpen } from './open-cases.ts'
import { caseClosures, cases } from './schema.ts'

export interface ListedCase {
  readonly caseId: string
  readonly number: string
  readonly summary: CaseSummary
  readonly peopleCount: number
  readonly leadAgency: string
  readonly openedAt: string
  readonly closedAt: string | null
  /** The level of the newest assessment of anybody in the case. */
  readonly lastLevel: string | null
  /** The day on which the first of its safety plans is to be looked at again. */
  readonly nextReviewOn: string | null
  readonly reviewIsDue: boolean
}

export interface CaseList {
  readonly cases: readonly ListedCase[]
  readonly next: string | undefined
}

const pageSize = 25

const input = v.object({ which: v.optional(v.picklist(['mine', 'all']), 'mine'), after: v.optional(idOf('cse')) })

/** Newest first, after the last one of the page before; every page has a bound, so that it is found by the index. */
const placeInOrder = (after: string | undefined): SQL =>
  after === undefined
    ? sql`${cases.openedAt} < ${'9999'}`
    : sql`(${cases.openedAt}, ${cases.id}) < (select last_one.opened_at, last_one.id from cases as last_one where last_one.id = ${after})`

const shown = (
  { which, after }: v.InferOutput<typeof input>,
  caller: Parameters<typeof visibleCases>[0],
): SQL | undefined =>
  and(
    which === 'mine'
      ? sql`${cases.id} in (select mine.case_id from case_team as mine where mine.account_id = ${caller.accountId}
          and mine.agency_id = ${caller.organisationId})
          and ${caseIsOpen(sql`${cases.id}`)}`
      : undefined,
    visibleCases(caller),
    placeInOrder(after),
  )

const newestReview = sql<string | null>`(select min(safety_plan_versions.review_on) from safety_plans
  join safety_plan_versions on safety_plan_versions.plan_id = safety_plans.id
  where safety_plans.case_id = ${cases.id} and safety_plan_versions.version = (
    select max(newest.version) from safety_plan_versions as newest where newest.plan_id = safety_plans.id))`

/** Cases, 25 a page, newest first: the open ones on whose team I am, or all that I may open, closed ones too. */
export const listCases = defineQuery({
  permit: 'case:list',
  action: 'cases.listed',
  input,
  persons: (
    given,
    caller,
  ) => sql`(select json_group_array(distinct case_people.person_id) from case_people where case_people.case_id in (
    select cases.id from cases where ${shown(given, caller)} order by cases.opened_at desc, cases.id desc limit ${pageSize}))`,
  reads: (orm, given, caller) => ({
    page: orm
      .select({
        caseId: cases.id,
        number: cases.number,
        summary: cases.summary,
        leadAgency: agencies.name,
        openedAt: cases.openedAt,
        closedAt: caseClosures.closedAt,
        peopleCount: sql<number>`(select count(*) from case_people where case_people.case_id = ${cases.id})`,
        lastLevel: sql<string | null>`(select assessments.level from assessments where assessments.case_id = ${cases.id}
          order by assessments.assessed_at desc limit 1)`,
        nextReviewOn: newestReview,
      })
      .from(cases)
      .innerJoin(agencies, eq(agencies.id, leadNow))
      .leftJoin(caseClosures, eq(caseClosures.caseId, cases.id))
      .where(shown(given, caller))
      .orderBy(desc(cases.openedAt), desc(cases.id))
      .limit(pageSize + 1),
  }),
  async answer({ page }, { vault, now }): Promise<CaseList> {
    const listed = page.slice(0, pageSize)
    const day = today(now)
    return {
      cases: await Promise.all(
        listed.map(async (row) => ({
          ...row,
          summary: await vault.openJson(casePlace(row.caseId), row.summary, caseSummary),
          reviewIsDue: row.closedAt === null && row.nextReviewOn !== null && row.nextReviewOn <= day,
        })),
      ),
      next: page.length > pageSize ? listed.at(-1)?.caseId : undefined,
    }
  },
})
