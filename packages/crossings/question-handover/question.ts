import {
  arrival,
  choice,
  formKey,
  formLanguage,
  line,
  neededProse,
  organisationKinds,
  handoverMessageKeys as said,
} from '@kps/crossings/referral-handover'
import { type Instant, isInstant } from '@kps/foundation/time'
import * as v from 'valibot'

export const questionVersion = 1

export const longestQuestion = 3_000

/** Said when nothing was asked. */
export const questionMissing = 'question.handover.missing'

/**
 * A question about the law or about what to do, to a locality's coordinator, that names nobody. What is said of the asker
 * is only how to reach them and what they are; of a family there is no field at all. A key that is not listed is refused.
 */
export const questionSchema = v.strictObject({
  documentVersion: v.literal(questionVersion, said.form),
  formKey,
  submittedAt: v.custom<Instant>(isInstant, said.form),
  language: formLanguage,
  question: neededProse(longestQuestion, questionMissing),
  phone: line(60),
  email: line(200),
  /** When or how it is safe to reach the asker. */
  reachSafely: line(200),
  organisationKind: choice(organisationKinds),
  role: line(100),
  /** What the doors noticed of the filling in: hints only. */
  arrival,
})

export type QuestionHandover = v.InferOutput<typeof questionSchema>

export interface QuestionProblem {
  readonly field: string
  readonly messageKey: string
}

export type ParsedQuestion =
  | { readonly fits: true; readonly question: QuestionHandover }
  | { readonly fits: false; readonly problems: readonly QuestionProblem[] }

/** Reads an unknown value as a question: the typed document, texts tidied, or what is wrong and in which field. */
export function parseQuestion(value: unknown): ParsedQuestion {
  const result = v.safeParse(questionSchema, value)
  if (result.success) return { fits: true, question: result.output }
  const problems = result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', messageKey: issue.message }))
  return { fits: false, problems }
}
