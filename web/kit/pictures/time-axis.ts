import type { CivilDate } from '@kps/foundation/time'

const day = 86_400_000
const steps = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240]

const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
const firstOf = (month: number): CivilDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as CivilDate

/** A stretch of time in whole months that holds both days, and first days of months along it, evenly apart. */
export function monthTicks(first: string, last: string, most = 3) {
  const [from, to] = [months(first), Math.max(months(first), months(last)) + 1]
  const step = steps.find((each) => Math.floor((to - from) / each) + 1 <= most) ?? to - from
  const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => firstOf(from + index * step))
  return { from: firstOf(from), to: firstOf(to), ticks }
}

/** Where a day stands between two others, from 0 to 100. */
export function placeInTime(date: string, from: string, to: string): number {
  const [at, start, end] = [date, from, to].map((each) => Date.parse(each.slice(0, 10)) / day)
  if (at === undefined || start === undefined || end === undefined || !(end > start)) return 50
  return Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100))
}
