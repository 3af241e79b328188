export {
  isPage,
  pagesOf,
  personOn,
  questionOn,
  questionsAbout,
  questionsAfter,
  questionsBefore,
  questionsOf,
} from './journey.ts'
export { type DateName, type Field, fieldNames, type Option, type Question } from './question.ts'
export { type QuestionKey, questionWords } from './words.ts'
