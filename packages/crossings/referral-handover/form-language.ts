import * as v from 'valibot'
import { said } from './message-key.ts'

/** The language that a form was read in, by its code: `en`, `mi`, or one that a front door speaks besides. */
export const formLanguage = v.pipe(v.string(said.form), v.regex(/^[a-z]{2,3}$/, said.form))
