import * as v from 'valibot'
import { organisationSaid as said } from './message-key.ts'

/**
 * A charity's registration number: CC and digits, in capitals or not, with spaces or not. Its form alone is checked: how many
 * digits there may be is written nowhere that we found.
 */
export const charityNumber = v.pipe(
  v.string(said.charity),
  v.transform((typed) => typed.replace(/\s/g, '').toUpperCase()),
  v.regex(/^CC\d{1,10}$/, said.charity),
  v.brand('CharityNumber'),
)

export type CharityNumber = v.InferOutput<typeof charityNumber>
