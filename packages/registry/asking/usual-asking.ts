import { type Instant, toInstant } from '@kps/foundation/time'
import { tokenMinutes } from '@kps/registry/keys'

/**
 * How many isolates of the locality door may be at work at once, each on a machine of Cloudflare's near New Zealand, with
 * those that were ended and begun again within five minutes. A guess on the high side: an alarm that comes every day is read by nobody.
 */
const isolates = 100

/** An isolate keeps what it was granted for four and a half minutes, so that it asks at most twice in five. */
const askingsOfAnIsolate = 2

/** For one locality, though every isolate has it in use. */
export const mostForOne = isolates * askingsOfAnIsolate

/** In all: sixty localities, each in use in ten isolates, in the busiest five minutes of a day. */
export const mostInAll = 60 * 10 * askingsOfAnIsolate

/**
 * Codes that are no open locality's. Anybody on the web makes the door ask for one by a host name that they made up; a few are
 * slips of the finger and old bookmarks. They are counted by one of 64 places, so forty places are at least forty codes.
 */
export const mostUnknown = 40
export const placesForUnknown = 64

const fiveMinutes = tokenMinutes * 60_000

/** When the five minutes began in which an instant lies: they go by the clock, and are as long as a token lives. */
export const beginningOf = (now: Instant): Instant =>
  toInstant(new Date(Math.floor(Date.parse(now) / fiveMinutes) * fiveMinutes))

/** The place of a code among the 64, by its digest: the code itself is not kept. */
export async function placeOfUnknown(code: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`asked for ${code}`))
  return new DataView(digest).getUint8(0) % placesForUnknown
}
