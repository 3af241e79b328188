import { formatNumber } from './dates.ts'
import { pluralOf } from './engine.ts'
import type { Language, Plural, Text } from './language.ts'

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never

/** The names between braces in a message: `'{count} new'` has `count`, and so has every plural. */
export type Placeholders<One extends Text> = One extends Plural
  ? 'count' | Names<One['other']>
  : One extends string
    ? Names<One>
    : never

type Values<One extends Text> = {
  readonly [Name in Placeholders<One>]: One extends Plural
    ? Name extends 'count'
      ? number
      : string | number
    : string | number
}

/** Says a message; its placeholders are asked for by type. */
export type Say<Texts extends Readonly<Record<string, Text>>> = <Key extends keyof Texts & string>(
  key: Key,
  ...values: [Placeholders<Texts[Key]>] extends [never] ? [] : [values: Values<Texts[Key]>]
) => string

type Given = Readonly<Record<string, string | number>>

/** Says the messages of a list of texts, each with what is given for its placeholders; one that is not there in the words of `otherwise`. */
export function say<Texts extends Readonly<Record<string, Text>>>(
  texts: Readonly<Record<string, Text>>,
  language: Language,
  otherwise: Readonly<Record<string, Text>>,
): Say<Texts> {
  return (key, ...[values]) => {
    const text = texts[key] ?? otherwise[key]
    const given: Given | undefined = values
    if (typeof text === 'object') return counted(text, given ?? {}, language)
    return given === undefined ? (text as string) : filled(text as string, given)
  }
}

/** The text for that many, and the count as the language writes it. */
function counted(plural: Plural, given: Given, language: Language): string {
  const count = Number(given.count)
  const text = plural[pluralOf(language).select(count)] ?? plural.other
  return filled(text, { ...given, count: formatNumber(count, language) })
}

const filled = (text: string, given: Given): string =>
  text.replace(/\{([^{}]*)\}/g, (whole, name: string) => String(given[name] ?? whole))
