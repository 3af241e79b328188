import { expect, test } from 'vitest'
import { formatDate, formatInstant, formatNumber, htmlLang, languageFromHeader } from './index.ts'

test('a date is said in the month names of the reader’s language', () => {
  expect(formatDate('2026-11-02', 'en')).toBe('2 November 2026')
  expect(formatDate('2026-11-02', 'mi')).toBe('2 Whiringa-ā-rangi 2026')
  expect(formatDate('2026-11-02', 'en', 'withWeekday')).toBe('Monday 2 November 2026')
  expect(formatDate('2026-11-02', 'en', 'short')).toBe('2/11/2026')
  expect(formatDate('2026-07-07', 'mi', 'short')).toBe('7/07/2026')
  for (const text of ['not a date', '', '2026', '2026-13-01']) expect(formatDate(text, 'en')).toBe(text)
})

test('an English date is what the engine makes of it for New Zealand, on every day of a year', () => {
  const engine = new Intl.DateTimeFormat('en-NZ', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
    expect(formatDate(new Date(day).toISOString().slice(0, 10), 'en')).toBe(engine.format(day))
  }
})

test('a moment is said in Aotearoa’s time, on both sides of daylight saving', () => {
  expect(formatInstant('2026-07-07T02:05:00.000Z', 'en')).toBe('7 July 2026, 2:05 pm')
  expect(formatInstant('2026-01-06T11:30:00.000Z', 'en')).toBe('7 January 2026, 12:30 am')
  expect(formatInstant('2026-07-07T02:05:00.000Z', 'mi')).toBe('7 Hōngongoi 2026, 2:05 i te ahiahi')
})

test('a browser that asks for te reo gets te reo, and any other gets English', () => {
  expect(languageFromHeader('mi-NZ,mi;q=0.9,en;q=0.8')).toBe('mi')
  expect(languageFromHeader('en-NZ,en;q=0.9,mi;q=0.5')).toBe('en')
  expect(languageFromHeader('fr,mi;q=0.4')).toBe('mi')
  expect(languageFromHeader('fr')).toBe('en')
  expect(languageFromHeader(undefined)).toBe('en')
  expect(languageFromHeader(';;;q=x,,mi;q=NaN')).toBe('en')
})

test('numbers and language codes are New Zealand’s', () => {
  expect(formatNumber(1234567)).toBe('1,234,567')
  expect(htmlLang('en')).toBe('en-NZ')
  expect(htmlLang('mi')).toBe('mi')
})
