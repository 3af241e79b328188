export {
  longestQuestion,
  type ParsedQuestion,
  parseQuestion,
  type QuestionHandover,
  type QuestionProblem,
  questionMissing,
  questionSchema,
  questionVersion,
} from './question.ts'
