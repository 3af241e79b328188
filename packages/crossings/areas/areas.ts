import type { PlaceKind } from '@kps/crossings/places'
import { areasOfRegions } from './areas-of-regions.ts'

/**
 * A territorial authority's area or, in Auckland, a local board's, by its code at Stats NZ (TALB, five digits): the
 * authority's three digits and 00, or 076 and the board's two.
 */
export interface Area {
  readonly code: string
  readonly name: string
  readonly kind: Exclude<PlaceKind, 'suburb'>
}

export interface Region {
  readonly name: string
  readonly areas: readonly Area[]
}

const kindOf = (code: string) => (code.startsWith('076') ? 'local-board' : 'territorial-authority')

/** All areas of the country, region by region from north to south. */
export const regions: readonly Region[] = areasOfRegions.map(({ region, areas }) => ({
  name: region,
  areas: Object.entries(areas)
    .map(([code, name]) => ({ code, name, kind: kindOf(code) }) as const)
    .toSorted((one, other) => (one.code < other.code ? -1 : 1)),
}))

export const areas: readonly Area[] = regions.flatMap((region) => region.areas)

const byCode = new Map(areas.map((area) => [area.code, area]))

/** The area with that code; undefined when there is none. */
export const areaOf = (code: string): Area | undefined => byCode.get(code)
