import { type Language, words } from '@kps/foundation/language'
import type { Child } from 'hono/jsx'
import { kitchenWords } from './words.ts'

export const sayIn = (language: Language) => words(kitchenWords, language)

/** The kitchen's own words in the language of the page. */
export type Say = ReturnType<typeof sayIn>

/** A piece of the kit in one state, under its name in the code and a title that says which state. */
export interface Dish {
  of: string
  title: string
  shown: Child
}

/** Everything of one kind, in the language that it is asked in. */
export type Course = (t: Say, language: Language) => readonly Dish[]
