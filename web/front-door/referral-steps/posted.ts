import { isLanguage, type Language } from '@kps/foundation/language'
import { type Draft, readDraft } from '@kps/web-front-door/referral-draft'
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
}

const removal = /^remove\.(0|[1-9]\d?)$/

/** Which person a button takes off the list. */
export const removedBy = (go: string): number | undefined => {
  const index = removal.exec(go)?.[1]
  return index === undefined ? undefined : personOn(`people.${index}`)
}

/** Reads a sent page. Refuses (400) whatever no page of ours can send. */
export function readPosted(fields: FormFields): Posted {
  const { page, from, go, language, ...answers } = fields
  const draft = readDraft(answers)
  const pageName = only(page, isPage)
  const button = go === undefined ? 'next' : only(go, isButton)
  const opener = from && only(from, isOpener)
  const asked = language && only(language, isLanguage)
  if (!draft || !pageName || !button) throw new FormRefused(400, 'not a page of this form')
  return { page: pageName, go: button, draft, ...(opener && { from: opener }), ...(asked && { language: asked }) }
}

function only<Text extends string>(
  values: readonly string[] | undefined,
  fits: ((text: string) => text is Text) | ((text: string) => boolean),
): Text | undefined {
  const [value, second] = values ?? []
  if (values === undefined) return undefined
  if (value === undefined || second !== undefined || !fits(value)) throw new FormRefused(400, 'not a page of this form')
  return value as Text
}

const isOpener = (text: string): text is 'check' | 'people' => text === 'check' || text === 'people'

const isButton = (text: string): boolean =>
  ['next', 'back', 'add', 'send'].includes(text) || removedBy(text) !== undefined || isPage(text)
