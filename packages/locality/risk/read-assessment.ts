import { idOf } from '@kps/crossings/ids'
import { accounts } from '@kps/foundation/access/schema'
import { Failure } from '@kps/foundation/failures'
import { caseAccess, type PersonOfCase } from '@kps/locality/cases'
import { casePeople, cases } from '@kps/locality/cases/schema'
import { type Instrument, instrumentFrom } from '@kps/locality/instruments'
import { instruments } from '@kps/locality/instruments/schema'
import { personPlace, personSummary } from '@kps/locality/people'
import { personRecords } from '@kps/locality/people/schema'
import { defineQuery } from '@kps/locality/roles'
import { and, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { answersPlace, type ItemAnswer, judgementPlace, sealedAnswers, sealedJudgement } from './assessment.ts'
import { assessments } from './schema.ts'

/** One assessment as it was made. */
export interface Assessment {
  readonly id: string
  readonly person: PersonOfCase
  readonly instrument: Instrument
  readonly level: string
  readonly suggestedLevel: string
  readonly ownView: string
  readonly items: Readonly<Record<string, ItemAnswer>>
  readonly judgement: string
  readonly whyDifferent: string
  readonly assessedAt: string
  readonly assessor: string
  /** How many came after it: what is shown may not be the newest. */
  readonly later: number
}

/** @throws Failure not-found when the case is not the caller's or the assessment is not of that case */
export const readAssessment = defineQuery({
  permit: 'case:read',
  action: 'assessment.read',
  input: v.object({ caseId: idOf('cse'), assessmentId: idOf('ass') }),
  access: (input, caller) => [
    ...caseAccess(input.caseId, caller),
    {
      holds: sql`exists (select 1 from assessments as made where made.id = ${input.assessmentId} and made.case_id = ${input.caseId})`,
      refusal: new Failure('not-found', 'page.notFound.title'),
    },
  ],
  record: (input) => input.assessmentId,
  persons: (input) =>
    sql`(select json_array(person_id) from assessments as made where made.id = ${input.assessmentId})`,
  reads: (orm, input) => ({
    made: orm
      .select({
        assessment: assessments,
        definition: instruments.definition,
        assessor: accounts.name,
        number: cases.number,
        role: casePeople.role,
        version: personRecords.version,
        summary: personRecords.summary,
        later: sql<number>`(select count(*) from assessments as newer where newer.case_id = ${input.caseId}
          and newer.assessed_at > ${assessments.assessedAt} and newer.person_id = ${assessments.personId})`,
      })
      .from(assessments)
      .innerJoin(instruments, eq(instruments.id, assessments.instrumentId))
      .innerJoin(accounts, eq(accounts.id, assessments.assessedBy))
      .innerJoin(cases, eq(cases.id, assessments.caseId))
      .innerJoin(
        casePeople,
        and(eq(casePeople.caseId, assessments.caseId), eq(casePeople.personId, assessments.personId)),
      )
      .innerJoin(
        personRecords,
        sql`${eq(personRecords.personId, assessments.personId)} and ${personRecords.version} = (
          select max(newest.version) from person_records as newest where newest.person_id = ${assessments.personId})`,
      )
      .where(eq(assessments.id, input.assessmentId)),
  }),
  async answer({ made: [row] }, { vault }): Promise<Assessment> {
    if (!row) throw new Failure('not-found', 'page.notFound.title')
    const { id, caseId, personId, level, suggestedLevel, assessedAt, assessedBy } = row.assessment
    const [answers, judgement, assessor, summary] = await Promise.all([
      vault.openJson(answersPlace(id), row.assessment.answers, sealedAnswers),
      vault.openJson(judgementPlace(id), row.assessment.judgement, sealedJudgement),
      vault.open({ table: 'accounts', column: 'name', row: assessedBy }, row.assessor),
      vault.openJson(personPlace(personId, 'summary', row.version), row.summary, personSummary),
    ])
    const person = { caseId, number: row.number, personId, role: row.role, ...summary }
    const instrument = instrumentFrom(row.definition)
    return {
      id,
      person,
      instrument,
      level,
      suggestedLevel,
      assessedAt,
      assessor,
      ...answers,
      ...judgement,
      later: row.later,
    }
  },
})
