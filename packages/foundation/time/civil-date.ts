import { type Instant, toInstant } from './instant.ts'

declare const civilDate: unique symbol

/** A day in a calendar, `2026-11-22`, with no time and no zone. */
export type CivilDate = string & { readonly [civilDate]: true }

const zone = 'Pacific/Auckland'
const dayIn = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const offsetIn = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })

/** True for a day that exists: 2024-02-29 does, 2026-02-29 does not. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day it was in Aotearoa at that moment, daylight saving included. */
export const aucklandDate = (at: Instant): CivilDate => dayIn.format(new Date(at)) as CivilDate

export const today = aucklandDate

export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = new Date(`${date}T00:00:00.000Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10) as CivilDate
}

/** The moment at which that day began in Aotearoa. */
export function startOfAucklandDay(date: CivilDate): Instant {
  const midnight = Date.parse(`${date}T00:00:00.000Z`)
  const guess = new Date(midnight - 12 * 3_600_000)
  // The offset at the guess may be an hour off on the day the clocks change; asking again at the answer settles it.
  const first = new Date(midnight - offsetMinutes(guess) * 60_000)
  return toInstant(new Date(midnight - offsetMinutes(first) * 60_000))
}

function offsetMinutes(at: Date): number {
  const name = offsetIn.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT+12:00'
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name)
  if (!match) return 720
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}
