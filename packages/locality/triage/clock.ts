import { addMinutes, type Instant } from '@kps/foundation/time'

/**
 * How soon a referral is to be decided. Working values of this software until a locality or the national body sets its
 * own: no published target was found.
 */
export const triageTargets = { immediateDangerHours: 1, otherHours: 24, source: 'working value' } as const

export interface Clock {
  readonly hoursWaiting: number
  readonly targetHours: number
  /** Whole hours past the target; undefined while there is time. Less than one hour past is 0. */
  readonly hoursLate: number | undefined
}

const hour = 3_600_000

/** The clock of a referral that waits. A received time ahead of now counts as no wait. */
export function clockOf(receivedAt: Instant, immediateDanger: boolean, now: Instant): Clock {
  const waited = Math.max(0, Date.parse(now) - Date.parse(receivedAt))
  const targetHours = immediateDanger ? triageTargets.immediateDangerHours : triageTargets.otherHours
  const past = waited - targetHours * hour
  return {
    hoursWaiting: Math.floor(waited / hour),
    targetHours,
    hoursLate: past > 0 ? Math.floor(past / hour) : undefined,
  }
}

/** A referral received before this moment is late. */
export const lateBefore = (immediateDanger: boolean, now: Instant): Instant =>
  addMinutes(now, -60 * (immediateDanger ? triageTargets.immediateDangerHours : triageTargets.otherHours))
