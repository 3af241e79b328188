export { type FormKey, newFormKey, parseFormKey } from './form-key.ts'
export { type HandoverMessageKey, said as handoverMessageKeys } from './message-key.ts'
export { type HandoverProblem, type ParsedReferral, parseReferralHandover } from './parse.ts'
export { organisationKinds, type ReferredPerson, rolesInReferral } from './person.ts'
export { receiptReference } from './receipt-reference.ts'
export { receiptWords } from './receipt-words.ts'
export {
  concerns,
  type ReferralHandover,
  type ReferralHandoverInput,
  referralSchema,
  referralVersion,
  referrerKinds,
} from './referral.ts'
export {
  type LocalityKeyId,
  localityKeyId,
  longestSealedReferral,
  type SealedReferralHeader,
  sealedReferralHeader,
} from './sealed-referral.ts'
