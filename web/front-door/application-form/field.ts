import type { Catalogue, KeyOf, Language } from '@kps/foundation/language'
import { wordOf } from '@kps/foundation/language'

/** A text of a form, in whichever language the page is read. */
export type Spoken = (language: Language) => string

/** The texts of a catalogue by their keys. */
export const spoken =
  <Words extends Catalogue>(catalogue: Words) =>
  (key: KeyOf<Words>): Spoken =>
  (language) =>
    wordOf(catalogue, language, key) ?? ''

export interface Option {
  readonly value: string
  readonly text: Spoken
  /** Asked when it is chosen. */
  readonly opens?: Field
}

interface Asked {
  /** The place in the document where the answer stands: `organisation.legalName`. */
  readonly name: string
  readonly label: Spoken
  readonly hint?: Spoken
}

/** One answer of a page. */
export type Field = Asked &
  (
    | { readonly as: 'line'; readonly type?: 'tel' | 'email'; readonly width?: 10 | 20 }
    | { readonly as: 'text'; readonly limit: number; readonly rows?: number }
    | { readonly as: 'one' | 'many'; readonly options: readonly Option[] }
    | { readonly as: 'areas' }
  )

/** One page of a form: a topic. Its first field's label is its heading when it has no title. */
export interface FormPage {
  readonly page: string
  readonly title: Spoken
  readonly why?: Spoken
  readonly fields: readonly Field[]
}

/** A page's fields with those that their answers open. */
export const fieldsOf = (page: FormPage): readonly Field[] =>
  page.fields.flatMap((field) => [
    field,
    ...('options' in field ? field.options.flatMap(({ opens }) => opens ?? []) : []),
  ])

/** Whether several answers can be given. */
export const isList = ({ as }: Field): boolean => as === 'many' || as === 'areas'
