import { idOf } from '@kps/crossings/ids'
import { type CivilDate, isCivilDate } from '@kps/foundation/time'
import { levels } from '@kps/locality/instruments'
import * as v from 'valibot'

const ownWords = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'form.text.tooLong'))
const written = (missing: string) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.minLength(1, missing), v.maxLength(4000, 'form.text.tooLong'))

/** One item as answered: what is known, in whose words, when it was so, and who says it. */
export const itemAnswer = v.strictObject({
  answer: v.picklist(['yes', 'no', 'unknown']),
  evidence: v.optional(ownWords(2000)),
  source: v.optional(ownWords(200)),
  on: v.optional(v.custom<CivilDate>(isCivilDate, 'form.date.notReal')),
})

export type ItemAnswer = v.InferOutput<typeof itemAnswer>

const items = v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)), itemAnswer)

/** `assessments.answers`: the items by code, and how the person sees it themself. */
export const sealedAnswers = v.strictObject({ ownView: v.string(), items })

/** `assessments.judgement`: why this level, and why it differs where it does. */
export const sealedJudgement = v.strictObject({ judgement: v.string(), whyDifferent: v.string() })

/** What a worker hands in. */
export const newAssessment = v.strictObject({
  caseId: idOf('cse'),
  personId: idOf('per'),
  instrumentId: idOf('ins'),
  items,
  ownView: written('risk.form.ownView.missing'),
  judgement: written('risk.form.judgement.missing'),
  level: v.picklist(levels, 'risk.form.level.missing'),
  whyDifferent: v.optional(ownWords(4000), ''),
})

export type NewAssessment = v.InferOutput<typeof newAssessment>

export const answersPlace = (id: string) => ({ table: 'assessments', column: 'answers', row: id })
export const judgementPlace = (id: string) => ({ table: 'assessments', column: 'judgement', row: id })
