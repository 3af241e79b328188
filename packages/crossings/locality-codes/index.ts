export { type CodeProblem, codeSaid, foldCode, longestCode, newLocalityCode } from './locality-code.ts'
export { isReserved, reservedCodes } from './reserved.ts'
export { suggestAnother, suggestCode } from './suggest-code.ts'
