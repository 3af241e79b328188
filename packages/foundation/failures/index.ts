export { Failure, type FailureCode, statusOf } from './failure.ts'
export { Fault, WrongDatabase } from './fault.ts'
