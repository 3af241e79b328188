import { type FormFields, readFields } from '@kps/web-kit/form-reader'

/**
 * Room for every answer at its limit in any writing, and as much again: characters are counted field by field, and who
 * pasted too much hears so on the page that holds it. Nine bytes are one letter of some writings on their way.
 */
const mostBytes = 1_048_576

/** The fields of a sent page. Control characters, which come along when a text is pasted, are left out, so that nothing else is lost. */
export const readAnswers = (request: Request): Promise<FormFields> =>
  readFields(request, { limit: mostBytes, controls: 'leave-out' })
