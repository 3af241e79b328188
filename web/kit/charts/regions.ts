import { type Language, words } from '@kps/foundation/language'
import { regionWords } from './region-words.ts'

/** The regions from north to south, and the Chatham Islands, by ISO 3166-2:NZ, each with its place on a map of equal tiles. */
export const regions = [
  { code: 'NTL', column: 3, row: 0 },
  { code: 'AUK', column: 3, row: 1 },
  { code: 'WKO', column: 3, row: 2 },
  { code: 'BOP', column: 4, row: 2 },
  { code: 'GIS', column: 5, row: 2 },
  { code: 'TKI', column: 2, row: 3 },
  { code: 'MWT', column: 3, row: 3 },
  { code: 'HKB', column: 4, row: 3 },
  { code: 'WGN', column: 3, row: 4 },
  { code: 'TAS', column: 1, row: 5 },
  { code: 'NSN', column: 2, row: 5 },
  { code: 'MBH', column: 3, row: 5 },
  { code: 'WTC', column: 1, row: 6 },
  { code: 'CAN', column: 2, row: 6 },
  { code: 'CIT', column: 5, row: 6 },
  { code: 'STL', column: 0, row: 7 },
  { code: 'OTA', column: 1, row: 7 },
] as const

export type RegionCode = (typeof regions)[number]['code']

/** What a region is called: by its council, in the reader's language. */
export const regionName = (code: RegionCode, language: Language): string =>
  words(regionWords, language)(`region.${code}`)
