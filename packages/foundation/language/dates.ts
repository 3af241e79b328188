import type { Language } from './language.ts'

// Written out here: what engines know of te reo differs ("Noema" in one, English in another), and these are what schools and Te Taura Whiri teach.
const months: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  mi: 'Kohitātea Huitanguru Poutūterangi Paengawhāwhā Haratua Pipiri Hōngongoi Hereturikōkā Mahuru Whiringa-ā-nuku Whiringa-ā-rangi Hakihea'.split(
    ' ',
  ),
}
const weekdays: Record<Language, readonly string[]> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  mi: 'Rātapu Rāhina Rātū Rāapa Rāpare Rāmere Rāhoroi'.split(' '),
}
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Pacific/Auckland',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export type DateStyle = 'long' | 'withWeekday' | 'short'

/** A civil date in words: `7 July 2026`, `7 Hōngongoi 2026`; `short` is `7/07/2026`. Text that is no date comes back as it is. */
export function formatDate(civilDate: string, language: Language, style: DateStyle = 'long'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(civilDate) ?? []
  const name = months[language][Number(month) - 1]
  if (!year || !day || !name) return civilDate
  if (style === 'short') return `${Number(day)}/${month}/${year}`
  const long = `${Number(day)} ${name} ${year}`
  if (style === 'long') return long
  return `${weekdays[language][new Date(`${civilDate}T00:00:00Z`).getUTCDay()]} ${long}`
}

/** The time of day in Aotearoa at an instant: `2:05 pm`, `2:05 i te ahiahi`. */
export function formatTime(instant: string | Date, language: Language): string {
  const { hour, minute } = auckland(instant)
  const half = language === 'en' ? (hour < 12 ? 'am' : 'pm') : partOfDay(hour)
  return `${hour % 12 || 12}:${minute} ${half}`
}

/** An instant as people in Aotearoa say it, daylight saving included: `7 July 2026, 2:05 pm`. */
export function formatInstant(instant: string | Date, language: Language, style: DateStyle = 'long'): string {
  return `${formatDate(auckland(instant).date, language, style)}, ${formatTime(instant, language)}`
}

/** A whole number with its thousands marked, as New Zealand writes both languages: `12,345`. */
export const formatNumber = (value: number): string => value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',')

function partOfDay(hour: number): string {
  if (hour < 12) return 'i te ata'
  return hour < 18 ? 'i te ahiahi' : 'i te pō'
}

function auckland(instant: string | Date) {
  const parts = new Map(clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
  const get = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  return { date: `${get('year')}-${get('month')}-${get('day')}`, hour: Number(get('hour')), minute: get('minute') }
}
