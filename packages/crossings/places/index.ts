export { findPlaces } from './find-places.ts'
export { type Place, type PlaceKind, type PlacesOfTheCountry, placeKinds } from './place.ts'
