import type { Statements } from '@kps/foundation/database'

/** What a set of named reads gives back, by the same names. */
export type Rows<Reads extends Statements> = { readonly [Name in keyof Reads]: Reads[Name]['_']['result'] }

/** Puts a batch's answers back under the names of the reads; they stand at the end of the batch in the same order. */
export function rowsOf<Reads extends Statements>(reads: Reads, results: readonly unknown[]): Rows<Reads> {
  const names = Object.keys(reads)
  const from = results.length - names.length
  return Object.fromEntries(names.map((name, place) => [name, results[from + place]])) as Rows<Reads>
}
