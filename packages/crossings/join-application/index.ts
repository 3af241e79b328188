export {
  type JoinApplication,
  type JoinApplicationInput,
  joinApplicationSchema,
  joinSaid,
  joinVersion,
  parseJoinApplication,
} from './join-application.ts'
