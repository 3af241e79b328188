import { comparing, formatDate, formatInstant, formatNumber, type Language, pluralOf } from '@kps/foundation/language'

const names = ['whā', 'wāhi', 'tūī', 'Hēmi', 'Ngā', 'pō', 'Āwhina', 'hapū', 'kōrero']

const said = (language: Language) => ({
  date: formatDate('2026-11-02', language, 'withWeekday'),
  short: formatDate('2026-11-02', language, 'short'),
  instant: formatInstant('2026-11-02T20:05:00.000Z', language),
  number: formatNumber(1_234_567, language),
  plurals: [0, 1, 2].map((count) => pluralOf(language).select(count)),
  order: names.toSorted(comparing(language)),
})

/** What the engine that this runs in makes of both languages. */
export const spokenHere = () => ({ en: said('en'), mi: said('mi') })
