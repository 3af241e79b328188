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

/** Twelve months and seven days, as the engine names them: asked once, since a list of dates would ask it hundreds of times. */
const namesIn = (count: number, dayOf: (index: number) => number, style: Intl.DateTimeFormatOptions) =>
  perLanguage((locales) => {
    const name = new Intl.DateTimeFormat(locales, { ...style, timeZone: 'UTC' })
    return Array.from({ length: count }, (_, index) => name.format(dayOf(index)))
  })
const monthsOf = namesIn(12, (month) => Date.UTC(2026, month, 1), { month: 'long' })
// 1 November 2026 is a Sunday.
const weekdaysOf = namesIn(7, (day) => Date.UTC(2026, 10, 1 + day), { weekday: 'long' })
const number = perLanguage((locales) => new Intl.NumberFormat(locales))

export type DateStyle = 'long' | 'withWeekday' | 'short'

/**
 * A civil date in words, in the order of Aotearoa: `7 July 2026`, `7 Hōngongoi 2026`; `short` is `7/07/2026`. Text that is no
 * date comes back as it is.
 */
export function formatDate(civilDate: string, language: Language, style: DateStyle = 'long'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(civilDate) ?? []
  const facts = factsOf(language)
  const name = (facts.months ?? monthsOf(language))[Number(month) - 1]
  if (!year || !day || !name) return civilDate
  if (style === 'short') return `${Number(day)}/${month}/${year}`
  const long = `${Number(day)} ${name} ${year}`
  if (style === 'long') return long
  return `${(facts.weekdays ?? weekdaysOf(language))[new Date(civilDate).getUTCDay()] ?? ''} ${long}`
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
