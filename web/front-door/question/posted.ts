import { type ParsedQuestion, parseQuestion, questionVersion } from '@kps/crossings/question-handover'
import { type FormKey, newFormKey, organisationKinds, parseFormKey } from '@kps/crossings/referral-handover'
import { isLanguage, type Language } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { type FormFields, FormRefused, settle } from '@kps/web-kit/form-reader'
import * as v from 'valibot'

const text = v.optional(v.string(), '')

/** The fields of the page, as they were typed. */
const answers = v.strictObject({
  question: text,
  organisationKind: v.optional(v.picklist(['', ...organisationKinds]), ''),
  role: text,
  phone: text,
  email: text,
  reachSafely: text,
})

export type QuestionAnswers = v.InferOutput<typeof answers>

/** The page as it stands: what was typed, under the one-time key that makes a repeated send harmless. */
export interface QuestionDraft {
  readonly formKey: FormKey
  readonly answers: QuestionAnswers
}

export const newQuestion = (): QuestionDraft => ({ formKey: newFormKey(), answers: v.parse(answers, {}) })

/** Reads a sent page, and whether the other language was asked for. Refuses (400) whatever no page of ours can send. */
export function readPosted(fields: FormFields): { readonly draft: QuestionDraft; readonly language?: Language } {
  const { formKey: key, go, language, ...rest } = settle(fields, [])
  const formKey = parseFormKey(key)
  const read = v.safeParse(answers, rest)
  const isButton = go === 'send' || isLanguage(language)
  if (!formKey || !read.success || !isButton) throw new FormRefused(400, 'not a page of this form')
  return { draft: { formKey, answers: read.output }, ...(isLanguage(language) && { language }) }
}

/** The whole question, checked as it is sealed. */
export const checkQuestion = ({ formKey, answers }: QuestionDraft, language: Language, now: Instant): ParsedQuestion =>
  parseQuestion({ documentVersion: questionVersion, formKey, submittedAt: now, language, ...answers })
