import { newFormKey } from '@kps/crossings/referral-handover'
import type { HiddenValues } from '@kps/web-kit/forms'
import { begunAt } from './arrival.ts'
import { type Draft, type FieldName, formVersion, type PersonDraft } from './fields.ts'

/** A form that has just been opened, with the one-time key that makes a repeated send harmless. */
export const newDraft = (): Draft => ({
  formKey: newFormKey(),
  answers: {},
  people: [],
  concerns: [],
  begun: begunAt(new Date()),
})

export const withoutPerson = (draft: Draft, index: number): Draft => ({
  ...draft,
  people: draft.people.filter((_, place) => place !== index),
})

/** Who has hurt or frightened somebody is asked less: nothing that would lead them to the others, or speaks for them. */
export const saysTheyUsedViolence = ({ answers: { referrerKind, ownPart } }: Draft): boolean =>
  referrerKind !== 'professional' && (ownPart === 'used-violence' || ownPart === 'both')

/** What was answered in one field, as it was typed. */
export function answerIn(draft: Draft, name: FieldName): string | undefined {
  if (name === 'concerns') return undefined
  const flat: Readonly<Record<string, string | undefined>> = flatten(draft)
  return flat[name]
}

/** Every answer by the name of its field, but the lists. */
export function flatten(draft: Draft): Record<string, string> {
  const flat: Record<string, string> = { ...present(draft.answers) }
  for (const [index, person] of draft.people.entries())
    for (const [field, value] of Object.entries(present(person))) flat[`people.${index}.${field}`] = value
  return flat
}

/** The answers that a page carries along unseen: all but those it asks itself. */
export function carried(draft: Draft, asked: readonly FieldName[] = []): HiddenValues {
  const shown: ReadonlySet<string> = new Set(asked)
  const { begun, formKey } = draft
  const all = { version: formVersion, formKey, ...(begun && { begun }), ...flatten(draft), concerns: draft.concerns }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !shown.has(name)))
}

const present = (answers: PersonDraft | Draft['answers']): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, string] => entry[1] !== undefined))
