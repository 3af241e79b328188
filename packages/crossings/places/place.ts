/** What sort of place it is: a district or city council's area, a local board's, or a smaller one. */
export const placeKinds = ['territorial-authority', 'local-board', 'suburb'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** A place that a locality says is its own. The same name may stand in two localities. */
export interface Place {
  readonly name: string
  readonly kind: PlaceKind
  /** The locality's code. */
  readonly locality: string
}

/** All places of the open localities, and which of them takes what nobody else is known for. */
export interface PlacesOfTheCountry {
  readonly places: readonly Place[]
  readonly national: string | undefined
}
