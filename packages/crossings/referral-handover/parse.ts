import * as v from 'valibot'
import { type HandoverMessageKey, isHandoverMessageKey, said } from './message-key.ts'
import { type ReferralHandover, referralSchema } from './referral.ts'

export interface HandoverProblem {
  /** Where: `people.0.age.date`, or an empty text for the whole. Never what was typed. */
  readonly path: string
  readonly messageKey: HandoverMessageKey
}

export type ParsedReferral =
  | { readonly fits: true; readonly referral: ReferralHandover }
  | { readonly fits: false; readonly problems: readonly HandoverProblem[] }

/** At most this many problems are listed: more help nobody. */
const mostProblems = 50

/** Reads an unknown value as a referral: the typed document, texts tidied, or what is wrong and where. */
export function parseReferralHandover(value: unknown): ParsedReferral {
  const result = v.safeParse(referralSchema, value)
  if (result.success) return { fits: true, referral: result.output }
  return { fits: false, problems: result.issues.slice(0, mostProblems).map(problemOf) }
}

function problemOf(issue: v.BaseIssue<unknown>): HandoverProblem {
  const path = (issue.path ?? []).map(stepOf).join('.')
  return { path, messageKey: messageKeyOf(issue, path) }
}

/** A key that nobody listed may be anything, so only plain ones are repeated. */
const stepOf = (step: v.IssuePathItem): string => {
  const key = String(step.key)
  return /^[A-Za-z0-9]{1,40}$/.test(key) ? key : '?'
}

function messageKeyOf(issue: v.BaseIssue<unknown>, path: string): HandoverMessageKey {
  if (issue.type === 'strict_object' && issue.expected === 'never') return said.unknownField
  if (issue.received === 'undefined') return path === 'whatHappened' ? said.whatHappened : said.missing
  return isHandoverMessageKey(issue.message) ? issue.message : said.form
}
