import type { FormFields } from '@kps/web-kit/form-reader'

/** True for the press of a button that hands a form in; every other one turns a page. */
export const isSend = (fields: FormFields): boolean => fields.go?.includes('send') === true
