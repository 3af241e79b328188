import { makeId } from '@kps/crossings/ids'
import { BadInput } from '@kps/foundation/commands'
import { aucklandDate, type Instant } from '@kps/foundation/time'
import { personOfCaseAccess } from '@kps/locality/cases'
import { casePeople } from '@kps/locality/cases/schema'
import { type Instrument, instrumentById, instrumentFrom, levels } from '@kps/locality/instruments'
import { defineCommand } from '@kps/locality/roles'
import { and, eq, sql } from 'drizzle-orm'
import { answersPlace, judgementPlace, type NewAssessment, newAssessment } from './assessment.ts'
import { fitsRole, isLower, needsReason, suggestLevel } from './level.ts'
import { assessments } from './schema.ts'

/**
 * Keeps one assessment as structured professional judgement: the person's own view, the items, the level that the
 * worker judges. A level that differs from what the items suggest, or is lower than the last one, needs a reason in
 * writing, also when the last one was kept by somebody else meanwhile. Nothing earlier is overwritten.
 * @throws BadInput, or Failure not-found when the case is not the caller's or the person is not of it
 */
export const assessRisk = defineCommand({
  permit: 'risk:assess',
  action: 'risk.assessed',
  input: newAssessment,
  access: (input, caller) => personOfCaseAccess(input.caseId, input.personId, caller),
  load: (orm, input) => ({
    instruments: instrumentById(orm, input.instrumentId),
    standing: orm
      .select({
        role: casePeople.role,
        previous: sql<string | null>`(${lastLevel(input)})`,
      })
      .from(casePeople)
      .where(and(eq(casePeople.caseId, input.caseId), eq(casePeople.personId, input.personId))),
  }),
  decide({ instruments: [found], standing: [standing] }, input, now) {
    const instrument = found && instrumentFrom(found.definition)
    if (!instrument || !standing || !fitsRole(instrument.subject, standing.role)) {
      throw new BadInput([{ field: 'instrumentId', messageKey: 'risk.form.instrument.unfit' }])
    }
    return { suggested: judged(instrument, input, standing.previous ?? undefined, now) }
  },
  async commit({ orm, input, decision, caller, now, vault }) {
    const id = makeId('ass', now)
    const [answers, judgement] = await Promise.all([
      vault.sealJson(answersPlace(id), { ownView: input.ownView, items: input.items }),
      vault.sealJson(judgementPlace(id), { judgement: input.judgement, whyDifferent: input.whyDifferent }),
    ])
    const row = {
      id,
      caseId: input.caseId,
      personId: input.personId,
      instrumentId: input.instrumentId,
      suggestedLevel: decision.suggested,
      level: input.level,
      answers,
      judgement,
      assessedAt: afterTheLast(input, now),
      assessedBy: caller.accountId,
    }
    const graver = levels.filter((level) => isLower(input.level, level))
    return {
      assertions:
        input.whyDifferent === '' && graver.length > 0
          ? [{ holds: sql`coalesce((${lastLevel(input)}) not in ${graver}, 1)`, refusal: whyLowered }]
          : [],
      changes: [orm.insert(assessments).values(row)],
      record: id,
      persons: [input.personId],
      result: { assessmentId: id },
    }
  },
})

type Whose = Pick<NewAssessment, 'caseId' | 'personId'>

const whyLowered = new BadInput([{ field: 'whyDifferent', messageKey: 'risk.form.why.lowered' }])

const lastLevel = ({ caseId, personId }: Whose) => sql`select level from assessments as earlier
  where earlier.case_id = ${caseId} and earlier.person_id = ${personId} order by earlier.assessed_at desc limit 1`

/** Later than every assessment that is kept: of two made at once, the one that is kept last is the last one. */
const afterTheLast = ({ caseId, personId }: Whose, now: Instant) => sql<string>`max(${now}, coalesce((
  select strftime('%Y-%m-%dT%H:%M:%fZ', max(earlier.assessed_at), '+0.001 seconds') from assessments as earlier
  where earlier.case_id = ${caseId} and earlier.person_id = ${personId}), ''))`

/** The suggested level, once everything that only the instrument and the day can tell is right. */
function judged(instrument: Instrument, input: NewAssessment, previous: string | undefined, now: Instant) {
  const today = aucklandDate(now)
  const codes = new Set(instrument.items.map((item) => item.code))
  const problems = Object.entries(input.items).flatMap(([code, item]) => {
    if (!codes.has(code)) return [{ field: `items.${code}.answer`, messageKey: 'form.answer.unfit' }]
    return item.on && item.on > today ? [{ field: `items.${code}.on`, messageKey: 'form.date.future' }] : []
  })
  const { level } = suggestLevel(instrument, input.items)
  if (input.whyDifferent === '' && needsReason(input.level, level, previous)) {
    const lowered = level === input.level ? 'risk.form.why.lowered' : 'risk.form.why.missing'
    problems.push({ field: 'whyDifferent', messageKey: lowered })
  }
  if (problems.length > 0) throw new BadInput(problems)
  return level
}
