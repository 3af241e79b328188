export { keepRefusal, receivePublication, totalCell } from './receive-publication.ts'
export { type Taken, takePublication, type VerifyingKeys } from './take-publication.ts'
