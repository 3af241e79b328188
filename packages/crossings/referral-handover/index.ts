export { type ArrivalSign, arrival, arrivalSigns } from './arrival.ts'
export { type FormKey, formKey, newFormKey, parseFormKey } from './form-key.ts'
export { formLanguage } from './form-language.ts'
export { type HandoverMessageKey, said as handoverMessageKeys } from './message-key.ts'
export { type HandoverProblem, type ParsedReferral, parseReferralHandover } from './parse.ts'
export { organisationKinds, type ReferredPerson, rolesInReferral } from './person.ts'
export { receiptReference } from './receipt-reference.ts'
export { receiptWords } from './receipt-words.ts'
export {
  concerns,
  exceptionsToTelling,
  mostPeople,
  ownParts,
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
export { type SenderMark, senderMark, senderMarks } from './sender-mark.ts'
export { sendingKey } from './sending-key.ts'
export { choice, line, neededLine, neededProse, prose } from './text.ts'
