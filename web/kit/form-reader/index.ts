export { FormRefused } from './form-refused.ts'
export { type ControlCharacters, type FormFields, parseForm } from './parse-form.ts'
export { readBody } from './read-body.ts'
export { type FormValues, isForm, type ReadFormOptions, readFields, readForm, settle } from './read-form.ts'
