import { foldName } from '@kps/foundation/sealing'
import type { Place } from './place.ts'

/** More than these help nobody to choose. */
const most = 10

/** Shorter words are one slip away from too many others. */
const shortestWithSlip = 4

/**
 * The places that somebody may mean by what they typed: macrons, case, spaces and double vowels do not matter. The same
 * name first; without one, names with the typed words in them; without any, names that are one slip of the hand away.
 */
export function findPlaces(places: readonly Place[], typed: string): readonly Place[] {
  const asked = foldName(typed.slice(0, 200))
  if (asked === '') return []
  const folded = places.map((place) => ({ place, name: foldName(place.name) }))
  const found = [sameName, hasTheWords, oneSlipAway]
    .map((fits) => folded.filter(({ name }) => fits(name, asked)))
    .find((hits) => hits.length > 0)
  return (found ?? []).map(({ place }) => place).slice(0, most)
}

const sameName = (name: string, asked: string): boolean => name === asked

const hasTheWords = (name: string, asked: string): boolean => asked.length >= 2 && ` ${name}`.includes(` ${asked}`)

/** One letter more, less or other, or two neighbours swapped. */
function oneSlipAway(name: string, asked: string): boolean {
  if (asked.length < shortestWithSlip || Math.abs(name.length - asked.length) > 1) return false
  let begin = 0
  while (begin < name.length && name[begin] === asked[begin]) begin += 1
  let end = 0
  const room = Math.min(name.length, asked.length) - begin
  while (end < room && name.at(-1 - end) === asked.at(-1 - end)) end += 1
  const [one, other] = [name.slice(begin, name.length - end), asked.slice(begin, asked.length - end)]
  return (one.length <= 1 && other.length <= 1) || (one.length === 2 && one === `${other[1]}${other[0]}`)
}
