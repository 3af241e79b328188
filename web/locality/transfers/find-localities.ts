import { findPlaces } from '@kps/crossings/places'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { Directory } from '@kps/web-locality/door'

/** Localities that a referral could be sent on to, and whether they are those that the typed place belongs to. */
export interface FoundLocalities {
  readonly isKnown: boolean
  readonly localities: readonly PublicFacts[]
}

/**
 * The other localities to which a place belongs, or that bear that name; without any, all others. Everything is looked up
 * here: the registry hears nothing of the place.
 */
export async function findLocalities(directory: Directory, here: string, typed: string): Promise<FoundLocalities> {
  const [all, { places }] = await Promise.all([directory.list(), directory.places()])
  const named = all.flatMap(({ code, name, nameMi }) =>
    [name, nameMi].map((each) => ({ name: each, kind: 'suburb' as const, locality: code })),
  )
  const codes = new Set(findPlaces([...places, ...named], typed).map(({ locality }) => locality))
  const others = all.filter(({ code }) => code !== here)
  const found = others.filter(({ code }) => codes.has(code))
  return found.length > 0 ? { isKnown: true, localities: found } : { isKnown: false, localities: others }
}
