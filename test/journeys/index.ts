export { type FieldOn, fieldsOn, sentFrom } from './answers-on.ts'
export { type Applied, applyToStart } from './apply.ts'
export { type AskPage, answersOn, type Fields, type FilledIn, fillIn, pageOf } from './fill-in-form.ts'
