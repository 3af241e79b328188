import { isLanguage, type Language } from '@kps/foundation/language'
import { tokenField } from '@kps/web-front-door/limits'
import { type Draft, formVersion, readDraft } from '@kps/web-front-door/referral-draft'
import { isPage, personOn } from '@kps/web-front-door/referral-questions'
import { type FormFields, FormRefused } from '@kps/web-kit/form-reader'

/** A page of the form as it came in. */
export interface Posted {
  /** The page that was sent, and the one it was opened from, when an answer is changed. */
  readonly page: string
  readonly from?: 'check' | 'people'
  /** Which button: `next`, `back`, `add`, `remove.0`, `send`, or the page to open. */
  readonly go: string
  /** The other language was asked for. */
  readonly language?: Language
  readonly draft: Draft
  /** What Turnstile gave the browser, where it was asked for. */
  readonly token?: string
  /** Answers that this form does not take as they came: they are asked again. */
  readonly dropped: readonly string[]
}

const removal = /^remove\.(0|[1-9]\d?)$/

/** Which person a button takes off the list. */
export const removedBy = (go: string): number | undefined => {
  const index = removal.exec(go)?.[1]
  return index === undefined ? undefined : personOn(`people.${index}`)
}

/**
 * Reads a sent page. Refuses (400) whatever no page of ours can send. A page of an earlier form may have a name or a button
 * that is gone: it gives way to the check page, where every answer stands.
 */
export function readPosted(fields: FormFields): Posted {
  const { page, from, go, language, [tokenField]: token, ...answers } = fields
  const read = readDraft(answers)
  if (!read) throw notOurs()
  const isOld = fields.version?.[0] !== formVersion
  const pageName = only(page, isPage) ?? (isOld ? 'check' : undefined)
  const button = only(go ?? ['next'], isButton) ?? (isOld ? 'check' : undefined)
  const opener = only(from, isOpener)
  const asked = only(language, isLanguage)
  if (!pageName || !button) throw notOurs()
  return {
    page: pageName,
    go: button,
    ...read,
    ...(opener && { from: opener }),
    ...(asked && { language: asked }),
    ...(token?.[0] && { token: token[0] }),
  }
}

const notOurs = () => new FormRefused(400, 'not a page of this form')

/** The one value of a field when it is one that we know. */
function only<Text extends string>(
  values: readonly string[] | undefined,
  fits: ((text: string) => text is Text) | ((text: string) => boolean),
): Text | undefined {
  const [value, second] = values ?? []
  if (second !== undefined) throw notOurs()
  return value !== undefined && fits(value) ? (value as Text) : undefined
}

const isOpener = (text: string): text is 'check' | 'people' => text === 'check' || text === 'people'

const isButton = (text: string): boolean =>
  ['next', 'back', 'add', 'send'].includes(text) || removedBy(text) !== undefined || isPage(text)
