import type { Language } from '@kps/foundation/language'
import type { Instant } from '@kps/foundation/time'
import { type ApplicationForm, type Problem, problemsOn } from './application-form.ts'
import type { Draft } from './draft.ts'
import type { Posted } from './posted.ts'

/** What is to be shown next. */
export interface Shown {
  readonly page: string
  readonly from?: 'check' | undefined
  readonly draft: Draft
  readonly problems: readonly Problem[]
}

/** What a button leads to: a page, or the sending of it all. */
export function step<Document>(
  form: ApplicationForm<Document>,
  { draft, from, go, language: other, page }: Posted,
  language: Language,
  now: Instant,
): Shown | 'send' {
  const show = (next: string, opener = from, problems: readonly Problem[] = []): Shown => ({
    page: next,
    from: opener,
    draft,
    problems,
  })
  const names = form.pages.map((one) => one.page)
  const place = names.indexOf(page)
  if (other) return show(page)
  if (go === 'send') return 'send'
  if (go === 'back')
    return show(from ?? names[place < 0 ? names.length - 1 : Math.max(0, place - 1)] ?? 'check', undefined)
  if (go !== 'next') return show(go, go === 'check' ? undefined : 'check')
  const problems = problemsOn(form, page, draft, language, now)
  if (problems.length > 0) return show(page, from, problems)
  return show(from ?? (place < 0 ? 'check' : (names[place + 1] ?? 'check')), undefined)
}
