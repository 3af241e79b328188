import type { Catalogue } from './catalogue.ts'
import type { Text } from './language.ts'

const formsOf = (text: Text): string[] =>
  typeof text === 'string' ? [text] : Object.values(text).filter((form) => form !== undefined)

/** The placeholders of each of a message's texts; of a plural without the count, which only "more than one" must have. */
function named(text: Text): string {
  const isPlural = typeof text === 'object'
  const names = (form: string) =>
    [...new Set(form.match(/\{[^{}]*\}/g))].filter((name) => !isPlural || name !== '{count}').sort()
  return JSON.stringify([isPlural, ...new Set(formsOf(text).map((form) => JSON.stringify(names(form))))])
}

/** What is wrong with a text that stands for another one, in a few words; undefined when the two agree. */
export function disagreement(one: Text | undefined, other: Text | undefined): string | undefined {
  if (one === undefined || other === undefined) return 'is missing'
  const forms = [...formsOf(one), ...formsOf(other)]
  if (forms.some((form) => !form.trim())) return 'is empty'
  if (named(one) !== named(other)) return 'has other placeholders or plurals'
  return forms.some((form) => form !== form.normalize('NFC')) ? 'is not in NFC' : undefined
}

/** What is wrong between the two languages of a catalogue, one sentence each; empty when they agree. Tests read it. */
export function disagreements({ en, mi }: Catalogue): string[] {
  return [...new Set([...Object.keys(en), ...Object.keys(mi)])].flatMap((key) => {
    const wrong = disagreement(en[key], mi[key])
    return wrong ? [`${key} ${wrong}`] : []
  })
}
