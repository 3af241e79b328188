export { formKey, newFormKey } from './form-key.ts'
export { type FormProblems, noProblems, problemsOf } from './problems.ts'
export { dateAsTyped, type Typed, typedDate, typedDateParts, typedText } from './typed.ts'
export { answerWords } from './words.ts'
