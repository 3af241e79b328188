import { parseQuestion, type QuestionHandover } from '@kps/crossings/question-handover'
import { openSealed, unfitEnvelope } from '@kps/locality/keys'
import type { LocalityVisit } from '@kps/locality/roles'

/**
 * Opens a question with the locality's private key that its envelope names.
 * @throws Failure bad-input when the key is not ours, the envelope was changed or sealed for something else, or the
 *   document does not fit
 */
export async function openQuestionEnvelope(visit: LocalityVisit, envelope: string): Promise<QuestionHandover> {
  const parsed = parseQuestion(await openSealed(visit, envelope, 'question'))
  if (!parsed.fits) throw unfitEnvelope
  return parsed.question
}
