import { foldName, type Vault } from '@kps/foundation/sealing'
import type { personMatches } from './schema.ts'

export type MatchKind = (typeof personMatches.kind.enumValues)[number]

/** What matching looks at. A referred person and a recorded one both have it. */
export interface Matchable {
  readonly name?: string | undefined
  readonly alsoKnownAs?: string | undefined
  readonly phone?: string | undefined
  readonly age?: { readonly known: string; readonly date?: string } | undefined
}

export interface MatchFact {
  readonly kind: MatchKind
  /** Already folded: two spellings of the same are equal. */
  readonly folded: string
}

/**
 * What a person may be recognised by: each whole name (own and also-known-as), the parts of them, the date of birth,
 * the phone numbers. Macrons, double vowels and the order of the parts do not tell two people apart (Hāna, Haana, Hana).
 */
export function matchFacts(person: Matchable): readonly MatchFact[] {
  const names = [person.name ?? '', ...(person.alsoKnownAs ?? '').split(/[,;/]|\b(?:or|aka|ko)\b/i)]
    .map(foldName)
    .filter((name) => name !== '')
  const facts: MatchFact[] = [
    ...names
      .filter((name) => name.includes(' '))
      .map((name) => ({ kind: 'name' as const, folded: name.split(' ').sort().join(' ') })),
    ...names
      .flatMap((name) => name.split(' '))
      .filter((part) => part.length > 1)
      .map((folded) => ({ kind: 'part' as const, folded })),
    ...(person.age?.known === 'date-of-birth' && person.age.date
      ? [{ kind: 'birth-date' as const, folded: person.age.date }]
      : []),
    ...phonesOf(person.phone ?? '').map((folded) => ({ kind: 'phone' as const, folded })),
  ]
  const seen = new Set<string>()
  return facts.filter(({ kind, folded }) => !seen.has(`${kind}|${folded}`) && seen.add(`${kind}|${folded}`))
}

/** The phone numbers in a text, as digits with New Zealand's country code folded to 0: `+64 21 000 000` is `021000000`. */
export function phonesOf(text: string): readonly string[] {
  return (text.match(/\+?\d(?:[\s().-]*\d){5,}/g) ?? []).map((found) =>
    found.replace(/\D/g, '').replace(/^(?:00)?64(?=\d{7})0?/, '0'),
  )
}

/** Keyed hashes of the facts, for a table: without the locality's key they say nothing. */
export const matchValues = (vault: Vault, person: Matchable) =>
  Promise.all(
    matchFacts(person).map(async ({ kind, folded }) => ({ kind, value: await vault.index(`person.${kind}`, folded) })),
  )
