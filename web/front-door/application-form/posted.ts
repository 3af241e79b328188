import { isLanguage, type Language } from '@kps/foundation/language'
import { tokenField } from '@kps/web-front-door/limits'
import type { FormFields } from '@kps/web-kit/form-reader'
import { type Draft, notOurs, readDraft } from './draft.ts'
import type { FormPage } from './field.ts'

/** A page of the form as it came in. */
export interface Posted {
  /** The page that was sent, and whether it was opened to change an answer. */
  readonly page: string
  readonly from?: 'check'
  /** Which button: `next`, `back`, `send`, or the page to open. */
  readonly go: string
  /** The other language was asked for. */
  readonly language?: Language
  readonly draft: Draft
  /** What Turnstile gave the browser, where it was asked for. */
  readonly token?: string
}

/** Reads a sent page. Refuses (400) whatever no page of ours can send. */
export function readPosted(pages: readonly FormPage[], fields: FormFields): Posted {
  const { page = [], from = [], go = ['next'], language = [], [tokenField]: token = [], ...answers } = fields
  if ([page, from, go, language].some(({ length }) => length > 1)) throw notOurs()
  const names = [...pages.map((one) => one.page), 'check', 'not-sent']
  const [name = '', button = ''] = [page[0], go[0]]
  if (!names.includes(name) || !['next', 'back', 'send', ...names].includes(button)) throw notOurs()
  return {
    page: name,
    go: button,
    draft: readDraft(pages, answers),
    ...(from[0] === 'check' && { from: 'check' }),
    ...(isLanguage(language[0]) && { language: language[0] }),
    ...(token[0] && { token: token[0] }),
  }
}
