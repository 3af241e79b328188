import * as v from 'valibot'
import { organisationSaid as said } from './message-key.ts'

/**
 * True when the last of 13 digits is the check digit of the first twelve: GS1's modulus 10, in which the first twelve count
 * once and three times in turn, and the last makes the sum a multiple of ten. Oracle's page on New Zealand's tax numbers
 * gives the rule for an NZBN, which is a 13-digit Global Location Number of GS1.
 *
 * Any one wrong digit is found, since 1 and 3 share no factor with 10. Two neighbours swapped change the sum by twice their
 * difference: found unless they differ by 5 (05, 16, 27, 38, 49 and the other way round), or are the same digit.
 */
export function hasRightCheckDigit(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

/** A New Zealand Business Number as somebody types it: 13 digits, with spaces where they like. Gives the digits alone. */
export const nzbn = v.pipe(
  v.string(said.nzbnForm),
  v.transform((typed) => typed.replace(/\s/g, '')),
  v.regex(/^\d{13}$/, said.nzbnForm),
  v.check(hasRightCheckDigit, said.nzbnCheck),
  v.brand('Nzbn'),
)

export type Nzbn = v.InferOutput<typeof nzbn>
