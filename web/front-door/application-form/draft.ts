import { type FormKey, newFormKey, parseFormKey } from '@kps/crossings/referral-handover'
import { begunAt } from '@kps/web-front-door/referral-draft'
import { type FormFields, FormRefused } from '@kps/web-kit/form-reader'
import type { HiddenValues } from '@kps/web-kit/forms'
import { type Field, type FormPage, fieldsOf, isList } from './field.ts'

/** An application as it is being written: what was typed, under the one-time key that makes a repeated send harmless. */
export interface Draft {
  readonly formKey: FormKey
  readonly values: Readonly<Record<string, readonly string[]>>
  /** When the form was opened, and what stands where no person sees a field: hints only. */
  readonly begun?: string
  readonly website?: string
  /** The secret of the applicant's link, which is made when all answers are first shown. */
  readonly secret?: string
}

export const newDraft = (): Draft => ({ formKey: newFormKey(), values: {}, begun: begunAt(new Date()) })

/** What was typed into one field; an empty text when nothing was. */
export const textIn = (draft: Draft, name: string): string => draft.values[name]?.[0] ?? ''

/** The same, or nothing when it is blank. */
export const answerIn = (draft: Draft, name: string): string | undefined => textIn(draft, name).trim() || undefined

/** Marks that nobody sees and that can make a text read otherwise than it is stored. They come along when a text is pasted. */
const unseen = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g

const tidied = (field: Field, text: string): string => {
  const seen = text.replace(unseen, '')
  return field.as === 'text' ? seen : seen.replace(/[\n\t]+/g, ' ')
}

const offers = (field: Field, value: string): boolean =>
  !('options' in field) || field.options.some((option) => option.value === value)

/**
 * Reads the answers of a page. A choice that nobody offers is dropped; refuses (400) a field that the form never had, one that
 * came twice, or a form without its key: no page of ours sends that.
 */
export function readDraft(pages: readonly FormPage[], sent: FormFields): Draft {
  const { formKey: keys = [], begun = [], website = [], secret = [], ...rest } = sent
  const formKey = parseFormKey(keys[0])
  if (!formKey || keys.length > 1) throw notOurs()
  const fields = new Map(pages.flatMap(fieldsOf).map((field) => [field.name, field]))
  const values: Record<string, readonly string[]> = {}
  for (const [name, given] of Object.entries(rest)) {
    // Each region's boxes are a group of their own on the page; together they are one answer.
    const region = fields.get(name.replace(/\.\d{1,2}$/, ''))
    const field = fields.get(name) ?? (region?.as === 'areas' ? region : undefined)
    if (!field || (given.length > 1 && !isList(field))) throw notOurs()
    const kept = given.map((one) => tidied(field, one)).filter((one) => one !== '' && offers(field, one))
    if (kept.length > 0) values[field.name] = [...new Set([...(values[field.name] ?? []), ...kept])]
  }
  return {
    formKey,
    values,
    ...(/^\d{10}$/.test(begun[0] ?? '') && begun[0] && { begun: begun[0] }),
    ...(website[0] && { website: website[0].slice(0, 200) }),
    ...(/^[\w-]{43}$/.test(secret[0] ?? '') && secret[0] && { secret: secret[0] }),
  }
}

/** The answers that a page carries along unseen: all but those that it asks itself. */
export function carried({ begun, formKey, secret, values }: Draft, page: FormPage | undefined): HiddenValues {
  const asked = new Set(page ? fieldsOf(page).map(({ name }) => name) : [])
  const others = Object.entries(values).filter(([name]) => !asked.has(name))
  return { formKey, begun, secret, ...Object.fromEntries(others) }
}

export const notOurs = () => new FormRefused(400, 'not a page of this form')
