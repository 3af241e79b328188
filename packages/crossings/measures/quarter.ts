import {
  addDays,
  aucklandDate,
  type CivilDate,
  type Instant,
  isCivilDate,
  startOfAucklandDay,
} from '@kps/foundation/time'

/** A calendar quarter of Aotearoa, `2026-Q3`, so that text order is time order. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

/** True for `2026-Q3`; false for any other text, and for years that no locality can have. */
export function isQuarter(text: unknown): text is Quarter {
  return typeof text === 'string' && /^(19|20|21)\d{2}-Q[1-4]$/.test(text)
}

/** Below, at or above zero, as `sort` wants it. */
export const compareQuarters = (one: Quarter, other: Quarter): number => (one < other ? -1 : one > other ? 1 : 0)

/** The quarter that an instant lies in by Auckland's clock. */
export function quarterOf(at: Instant): Quarter {
  const [year = '', month = ''] = aucklandDate(at).split('-')
  return quarterAt(Number(year) * 4 + Math.floor((Number(month) - 1) / 3))
}

/** The quarter that lies `steps` after it, or before it when negative. */
export const quarterAfter = (quarter: Quarter, steps = 1): Quarter => quarterAt(countOf(quarter) + steps)

/** From its first instant to, but not including, its end, in UTC; daylight saving included. */
export function quarterBounds(quarter: Quarter): { readonly from: Instant; readonly until: Instant } {
  return { from: startOfAucklandDay(firstDay(quarter)), until: startOfAucklandDay(firstDay(quarterAfter(quarter))) }
}

/** First and last day. */
export function quarterDays(quarter: Quarter): { readonly first: CivilDate; readonly last: CivilDate } {
  return { first: firstDay(quarter), last: addDays(firstDay(quarterAfter(quarter)), -1) }
}

/** Whether it has ended. Only a closed quarter may leave a locality. */
export const isClosed = (quarter: Quarter, at: Instant): boolean => quarterBounds(quarter).until <= at

/** The last `howMany` quarters that had ended by then, oldest first. */
export function closedQuartersBefore(at: Instant, howMany = 8): readonly Quarter[] {
  const open = countOf(quarterOf(at))
  return Array.from({ length: howMany }, (_, place) => quarterAt(open - howMany + place))
}

const countOf = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1

const places = [1, 2, 3, 4] as const

function quarterAt(count: number): Quarter {
  return `${Math.floor(count / 4)}-Q${places[(count % 4) as 0 | 1 | 2 | 3]}`
}

function firstDay(quarter: Quarter): CivilDate {
  const month = String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')
  const day = `${quarter.slice(0, 4)}-${month}-01`
  if (!isCivilDate(day)) throw new RangeError(`no such quarter: ${quarter}`)
  return day
}
