import { perLanguage } from './engine.ts'
import { factsOf, type Language } from './language.ts'

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Pacific/Auckland',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const timeZone = 'UTC'
const day = 'numeric'
const year = 'numeric'
const long = perLanguage((locales) => new Intl.DateTimeFormat(locales, { timeZone, day, month: 'long', year }))
const short = perLanguage((locales) => new Intl.DateTimeFormat(locales, { timeZone, day, month: 'numeric', year }))
const weekday = perLanguage((locales) => new Intl.DateTimeFormat(locales, { timeZone, weekday: 'long' }))
const number = perLanguage((locales) => new Intl.NumberFormat(locales))

export type DateStyle = 'long' | 'withWeekday' | 'short'

/** A civil date in words: `7 July 2026`, `7 Hōngongoi 2026`; `short` is `7/07/2026`. Text that is no date comes back as it is. */
export function formatDate(civilDate: string, language: Language, style: DateStyle = 'long'): string {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(civilDate) ? civilDate : Number.NaN)
  // The engine would read 31 February as a day in March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(civilDate)) return civilDate
  const { months, weekdays } = factsOf(language)
  // Engines that know a language's months order a date in their own way; those given to us stand in New Zealand's order.
  if (style === 'short') return short(months ? 'en' : language).format(date)
  const name = months?.[date.getUTCMonth()]
  const inWords = name ? `${date.getUTCDate()} ${name} ${date.getUTCFullYear()}` : long(language).format(date)
  if (style === 'long') return inWords
  return `${weekdays?.[date.getUTCDay()] ?? weekday(language).format(date)} ${inWords}`
}

/** The time of day in Aotearoa at an instant: `2:05 pm`, `2:05 i te ahiahi`. */
export function formatTime(instant: string | Date, language: Language): string {
  const { hour, minute } = auckland(instant)
  const half = language === 'mi' ? partOfDay(hour) : hour < 12 ? 'am' : 'pm'
  return `${hour % 12 || 12}:${minute} ${half}`
}

/** An instant as people in Aotearoa say it, daylight saving included: `7 July 2026, 2:05 pm`. */
export function formatInstant(instant: string | Date, language: Language, style: DateStyle = 'long'): string {
  return `${formatDate(auckland(instant).date, language, style)}, ${formatTime(instant, language)}`
}

/** A number with its thousands marked: `12,345`, in English and in te reo. */
export const formatNumber = (value: number, language: Language = 'en'): string => number(language).format(value)

function partOfDay(hour: number): string {
  if (hour < 12) return 'i te ata'
  return hour < 18 ? 'i te ahiahi' : 'i te pō'
}

function auckland(instant: string | Date) {
  const parts = new Map(clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
  const get = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  return { date: `${get('year')}-${get('month')}-${get('day')}`, hour: Number(get('hour')), minute: get('minute') }
}
