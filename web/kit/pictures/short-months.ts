import { type Language, words } from '@kps/foundation/language'
import { pictureWords } from './words.ts'

/** The month of a date in few letters, with its year: `Nov 2026`, `Rangi 2026`. Whole names are too long for the foot of a drawing on a phone. */
export const shortMonth = (date: string, language: Language): string =>
  `${words(pictureWords, language)('picture.months').split(' ')[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`
