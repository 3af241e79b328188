import type { arrivalSigns } from '@kps/crossings/referral-handover'
import type { Instant } from '@kps/foundation/time'
import type { Draft } from './fields.ts'

/** Nobody reads and answers a form of so many pages in less. */
export const shortestFilling = 3

/** When the form was opened, as it travels along: whole seconds, and never a clock that anything rests on. */
export const begunAt = (now: Date): string => String(Math.floor(now.getTime() / 1000))

/** What looks wrong about how a form was filled in, or nothing. A form that does not say when it was opened is no sign. */
export function arrivalOf({ begun, website }: Pick<Draft, 'begun' | 'website'>, now: Instant) {
  const seconds = Date.parse(now) / 1000 - Number(begun ?? Number.NaN)
  const signs: (typeof arrivalSigns)[number][] = [
    ...(website ? (['hidden-field'] as const) : []),
    ...(seconds < shortestFilling ? (['too-fast'] as const) : []),
  ]
  return signs.length > 0 ? { signs } : undefined
}
