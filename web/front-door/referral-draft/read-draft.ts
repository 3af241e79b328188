import type { FormFields } from '@kps/web-kit/form-reader'
import * as v from 'valibot'
import { type Draft, draftSchema, mostPeople } from './fields.ts'

const ofPerson = /^people\.(0|[1-9]\d?)\.(.+)$/

/**
 * Reads the answers of a page. A blank one counts as none, a person of whom nothing is said is left out, and the others
 * move up. Nothing comes back for a field nobody asked for, a choice nobody offered, or a form key that is none.
 */
export function readDraft(fields: FormFields): Draft | undefined {
  const answers: Record<string, string> = Object.create(null)
  const people: Record<string, string>[] = Array.from({ length: mostPeople }, () => Object.create(null))
  const { concerns = [], formKey: keys = [], ...rest } = fields
  for (const [name, values] of Object.entries(rest)) {
    const [value, second] = values
    if (second !== undefined || keys.length !== 1) return undefined
    const [, index, field] = ofPerson.exec(name) ?? []
    const target = index === undefined ? answers : people[Number(index)]
    if (!target) return undefined
    target[field ?? name] = value ?? ''
  }
  const read = v.safeParse(draftSchema, {
    formKey: keys[0],
    answers: answered(answers),
    people: people.map(answered).filter((person) => Object.keys(person).length > 0),
    concerns: [...new Set(concerns)],
  })
  return read.success ? read.output : undefined
}

const answered = (answers: Record<string, string>) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''))
