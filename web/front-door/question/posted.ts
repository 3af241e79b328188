import { type ParsedQuestion, parseQuestion, questionVersion } from '@kps/crossings/question-handover'
import { type FormKey, newFormKey, organisationKinds, parseFormKey } from '@kps/crossings/referral-handover'
import { isLanguage, type Language } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { tokenField } from '@kps/web-front-door/limits'
import { arrivalOf, begunAt } from '@kps/web-front-door/referral-draft'
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
  /** When the page was opened, and what stands where no person sees a field: hints, which decide nothing but who looks. */
  readonly begun?: string
  readonly website?: string
}

export const newQuestion = (): QuestionDraft => ({
  formKey: newFormKey(),
  answers: v.parse(answers, {}),
  begun: begunAt(new Date()),
})

interface Posted {
  readonly draft: QuestionDraft
  /** The other language was asked for. */
  readonly language?: Language
  /** What Turnstile gave the browser, where it was asked for. */
  readonly token?: string
}

/** Reads a sent page. Refuses (400) whatever no page of ours can send; a hint that does not fit is left out. */
export function readPosted(fields: FormFields): Posted {
  const { begun: [begun] = [], website: [website] = [], [tokenField]: [token] = [], ...asked } = fields
  const { formKey: key, go, language, ...rest } = settle(asked, [])
  const formKey = parseFormKey(key)
  const read = v.safeParse(answers, rest)
  const isButton = go === 'send' || isLanguage(language)
  if (!formKey || !read.success || !isButton) throw new FormRefused(400, 'not a page of this form')
  const hints = {
    ...(begun && /^\d{10}$/.test(begun) && { begun }),
    ...(website && { website: website.slice(0, 200) }),
  }
  return {
    draft: { formKey, answers: read.output, ...hints },
    ...(isLanguage(language) && { language }),
    ...(token && { token }),
  }
}

/** The whole question, checked as it is sealed. */
export function checkQuestion(draft: QuestionDraft, language: Language, now: Instant): ParsedQuestion {
  const { answers, formKey } = draft
  const arrival = arrivalOf(draft, now)
  return parseQuestion({ documentVersion: questionVersion, formKey, submittedAt: now, language, ...answers, arrival })
}
