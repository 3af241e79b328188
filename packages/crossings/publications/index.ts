export { canonicalPublication, publicationDigest } from './canonical.ts'
export {
  localityCode,
  type Publication,
  type PublicationInput,
  type PublishedTable,
  type PublishedValue,
  parsePublication,
  publicationSchema,
  publicationVersion,
  suppressed,
} from './publication.ts'
export { type PublicationRefusal, publicationRefusal } from './refusal.ts'
export {
  claimedLocality,
  longestSignedPublication,
  signPublication,
  type VerifiedPublication,
  verifyPublication,
} from './signature.ts'
export { couldBeTheTotal, mostHidden, rangeBehind } from './total.ts'
