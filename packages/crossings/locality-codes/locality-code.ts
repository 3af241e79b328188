import * as v from 'valibot'
import { isReserved } from './reserved.ts'

/** A host name's label may have 63 letters; forty are as many as anybody can say on the phone. */
export const longestCode = 40

/** Why a text cannot be a new locality's code, before anybody is asked whether it is taken. */
export const codeSaid = {
  missing: 'application.code.missing',
  tooShort: 'application.code.tooShort',
  tooLong: 'application.code.tooLong',
  form: 'application.code.form',
  reserved: 'application.code.reserved',
} as const

export type CodeProblem = keyof typeof codeSaid

/**
 * A new locality's code, the first label of its host name: small letters a to z, digits and single hyphens, beginning with a
 * letter, not ending with a hyphen, 2 to 40 long, and none that a door keeps for itself.
 */
export const newLocalityCode = v.pipe(
  v.string(codeSaid.form),
  v.trim(),
  v.minLength(1, codeSaid.missing),
  v.maxLength(longestCode, codeSaid.tooLong),
  v.regex(/^[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*$/, codeSaid.form),
  v.minLength(2, codeSaid.tooShort),
  v.check((code) => !isReserved(code), codeSaid.reserved),
)

/**
 * The form under which two codes are too alike for people: without hyphens, doubled vowels single. `koowhai-bay` and
 * `kowhaibay` both read as `kowhai-bay`.
 */
export const foldCode = (code: string): string =>
  code
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/([aeiou])\1+/g, '$1')
