export {
  type JoinApplication,
  type JoinApplicationInput,
  joinApplicationSchema,
  joinSaid,
  joinVersion,
  parseJoinApplication,
} from './join-application.ts'
export { sendingOfJoin } from './sending-of-join.ts'
