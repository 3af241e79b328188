export {
  answerWords,
  dateAsTyped,
  type FormProblems,
  noProblems,
  problemsOf,
  type Typed,
  typedDate,
  typedDateParts,
  typedText,
} from '@kps/web-kit/form-answers'
