import * as v from 'valibot'
import { said } from './message-key.ts'

/**
 * What can look wrong about how a form was filled in: a field that nobody sees has something in it; it took no time; the
 * check that the locality asks for was not passed or could not be made.
 */
export const arrivalSigns = ['hidden-field', 'too-fast', 'not-checked'] as const
export type ArrivalSign = (typeof arrivalSigns)[number]

/**
 * What the doors noticed of the filling in. Hints, which a sender can forge: they may lead to a look by a person, never
 * to a refusal, and they say nothing about anybody.
 */
export const arrival = v.optional(
  v.strictObject({ signs: v.pipe(v.array(v.picklist(arrivalSigns, said.form), said.form), v.maxLength(5, said.form)) }),
)
