export { applicationReference } from './application-reference.ts'
export {
  type ApplicationsLane,
  type CodeStanding,
  type HandedIn,
  type HandedInApplication,
  handedInApplication,
  longestSealedApplication,
} from './handing-in.ts'
export { responseSaid } from './message-key.ts'
export { type ApplicationProblem, type ParsedApplication, parseBy, parseResponseApplication } from './parse.ts'
export {
  type ResponseApplication,
  type ResponseApplicationInput,
  responseApplicationSchema,
  responseVersion,
} from './response-application.ts'
export { sendingOf } from './sending-of.ts'
