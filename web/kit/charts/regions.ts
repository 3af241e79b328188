import type { Language } from '@kps/foundation/language'

/** A region of Aotearoa by its ISO 3166-2:NZ code, with its place on a map of equal tiles. */
export interface Region {
  readonly code: string
  readonly name: Readonly<Record<Language, string>>
  readonly column: number
  readonly row: number
}

const region = (code: string, en: string, mi: string, column: number, row: number): Region => ({
  code,
  name: { en, mi },
  column,
  row,
})

/** The regions from north to south, and the Chatham Islands. Codes: ISO 3166-2:NZ; names: the councils' own. */
export const regions: readonly Region[] = [
  region('NTL', 'Northland', 'Te Tai Tokerau', 3, 0),
  region('AUK', 'Auckland', 'Tāmaki Makaurau', 3, 1),
  region('WKO', 'Waikato', 'Waikato', 3, 2),
  region('BOP', 'Bay of Plenty', 'Te Moana a Toi', 4, 2),
  region('GIS', 'Gisborne', 'Te Tairāwhiti', 5, 2),
  region('TKI', 'Taranaki', 'Taranaki', 2, 3),
  region('MWT', 'Manawatū-Whanganui', 'Manawatū-Whanganui', 3, 3),
  region('HKB', 'Hawke’s Bay', 'Te Matau-a-Māui', 4, 3),
  region('WGN', 'Wellington', 'Te Whanganui-a-Tara', 3, 4),
  region('TAS', 'Tasman', 'Te Tai o Aorere', 1, 5),
  region('NSN', 'Nelson', 'Whakatū', 2, 5),
  region('MBH', 'Marlborough', 'Te Tauihu-o-te-waka', 3, 5),
  region('WTC', 'West Coast', 'Te Tai Poutini', 1, 6),
  region('CAN', 'Canterbury', 'Waitaha', 2, 6),
  region('CIT', 'Chatham Islands', 'Wharekauri', 5, 6),
  region('STL', 'Southland', 'Murihiku', 0, 7),
  region('OTA', 'Otago', 'Ōtākou', 1, 7),
]
