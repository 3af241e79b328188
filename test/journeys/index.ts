export { type FieldOn, fieldsOn, sentFrom } from './answers-on.ts'
