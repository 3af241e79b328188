import { concerns as knownConcerns, mostPeople, newFormKey, parseFormKey } from '@kps/crossings/referral-handover'
import type { FormFields } from '@kps/web-kit/form-reader'
import * as v from 'valibot'
import { type Draft, draftSchema, formVersion, personDraft, plainAnswers } from './fields.ts'
import { tidied } from './tidy.ts'

/** The answers of a page, and the names of those that this form does not take as they came: they are asked again. */
export interface DraftRead {
  readonly draft: Draft
  readonly dropped: readonly string[]
}

const ofPerson = /^people\.(0|[1-9]\d?)\.(.+)$/

/**
 * Reads the answers of a page. A blank one counts as none, a person of whom nothing is said is left out, and the others
 * move up. A choice that nobody offers is dropped. On a page of another version of the form, what has no place here any
 * more comes at the end of the sender's own words. Nothing is given for a field that this version never had, or one that
 * came twice: no page of ours sends that.
 */
export function readDraft(fields: FormFields): DraftRead | undefined {
  const {
    concerns: worries = [],
    formKey: keys = [],
    version: versions = [],
    begun = [],
    website = [],
    ...rest
  } = fields
  if (keys.length > 1 || versions.length > 1) return undefined
  const answers: Record<string, string> = {}
  const people: Record<string, string>[] = Array.from({ length: mostPeople }, () => ({}))
  const dropped: string[] = []
  const homeless: string[] = []
  for (const [name, [sent = '', second]] of Object.entries(rest)) {
    if (second !== undefined) return undefined
    const [, index, ofOne] = ofPerson.exec(name) ?? []
    const target = index === undefined ? answers : people[Number(index)]
    const field = ofOne ?? name
    const fits = fittingOf(index === undefined ? plainAnswers.entries : personDraft.entries, field)
    if (!target || !fits) {
      if (versions[0] === formVersion) return undefined
      if (isText(sent)) homeless.push(sent)
      dropped.push(name)
      continue
    }
    const value = tidied(field, sent)
    if (value !== '' && v.is(fits, value)) target[field] = value
    else if (value !== '') dropped.push(name)
  }
  const offered = knownConcerns.filter((each) => worries.includes(each))
  if (worries.some((each) => !v.is(v.picklist(knownConcerns), each))) dropped.push('concerns')
  const formKey = parseFormKey(keys[0])
  // Sent under a new key, a second press would be a second referral: it is shown once more before it goes.
  if (formKey === undefined) dropped.push('formKey')
  const story = [answers.whatHappened, ...homeless].filter(Boolean).join('\n')
  const draft = v.parse(draftSchema, {
    formKey: formKey ?? newFormKey(),
    answers: { ...answers, ...(story && { whatHappened: story }) },
    people: people.filter((person) => Object.keys(person).length > 0),
    concerns: offered,
    ...(/^\d{10}$/.test(begun[0] ?? '') && { begun: begun[0] }),
    ...(website[0] && { website: website[0].slice(0, 200) }),
  })
  return { draft, dropped }
}

const fittingOf = (entries: Readonly<Record<string, v.GenericSchema>>, field: string) =>
  Object.hasOwn(entries, field) ? entries[field] : undefined

/** A code of a choice says nothing to anybody; what somebody wrote does. */
const isText = (sent: string) => sent.trim() !== '' && !/^[a-z0-9-]*$/.test(sent)
