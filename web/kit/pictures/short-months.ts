import type { Language } from '@kps/foundation/language'

// Whole names of months in te reo are too long for the foot of a drawing on a phone; these are the short forms in use.
const short: Record<Language, readonly string[]> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  mi: 'Kohi Hui Pou Pae Hara Pipi Hōngo Here Mahu Nuku Rangi Haki'.split(' '),
}

/** The month of a date in few letters, with its year: `Nov 2026`, `Rangi 2026`. */
export const shortMonth = (date: string, language: Language): string =>
  `${short[language][Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`
