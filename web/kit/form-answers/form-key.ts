import { newId } from '@kps/foundation/ids'
import { instantNow } from '@kps/foundation/time'

/** A form's one-time key: sent along in a hidden field, it makes a double click one act. */
export const newFormKey = (): string => newId('form', instantNow())

/** The key that came back with a form, or an empty text, which every command refuses. */
export const formKey = (values: Readonly<Record<string, string | string[] | undefined>>): string =>
  typeof values.formKey === 'string' && /^form_[0-9a-z]{26}$/.test(values.formKey) ? values.formKey : ''
