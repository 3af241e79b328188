declare const blindIndex: unique symbol

/** A keyed hash of a normalised value: equal values match, and without the key it says nothing. */
export type BlindIndex = string & { readonly [blindIndex]: true }

/**
 * The form under which two spellings of a name are the same: macrons folded, double vowels single, case, spacing and
 * marks gone. Hāna, Haana and HANA meet.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([aeiou])\1+/g, '$1')
    .trim()
}
