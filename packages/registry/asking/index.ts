export { findAskedLocality } from './find-asked-locality.ts'
export { mostForOne, mostInAll, mostUnknown, placesForUnknown } from './usual-asking.ts'
