declare const instant: unique symbol

/** A moment in UTC, `2026-11-22T07:03:00.000Z`, so that text order is time order. */
export type Instant = string & { readonly [instant]: true }

export const toInstant = (date: Date): Instant => date.toISOString() as Instant

/** The moment by this machine's clock. Read once per command and passed on. */
export const instantNow = (): Instant => toInstant(new Date())

export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text
}

export const addMinutes = (from: Instant, minutes: number): Instant =>
  toInstant(new Date(Date.parse(from) + minutes * 60_000))
