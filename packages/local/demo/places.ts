import type { Place } from '@kps/crossings/places'

/** Invented places of the demo's localities. Rātā Flat stands in two of them, as such names do. */
const places: Readonly<Record<string, { readonly council: string; readonly suburbs: readonly string[] }>> = {
  'kowhai-bay': {
    council: 'Kōwhai Bay District',
    suburbs: ['Kōwhai Bay', 'Rātā Flat', 'Mānuka Point', 'Little Kererū', 'Shell Beach'],
  },
  'te-awa': {
    council: 'Te Awa District',
    suburbs: ['Te Awa', 'Rātā Flat', 'Upper Toetoe', 'Pūkeko Bend', 'Ford Vale'],
  },
  harbour: {
    council: 'Harbour City',
    suburbs: ['Harbour', 'Wharfside', 'Kōtare Rise', 'Tūī Heights', 'Miro Valley', 'Old Brickworks'],
  },
}

/** The places that a demo locality says are its own. */
export function demoPlaces(label: string): readonly Omit<Place, 'locality'>[] {
  const own = places[label]
  if (!own) return []
  return [
    { name: own.council, kind: 'territorial-authority' },
    ...own.suburbs.map((name) => ({ name, kind: 'suburb' as const })),
  ]
}

/** This one also takes what no other locality is known for. */
export const nationalDemoLocality = 'harbour'
