import type { QuestionHandover } from '@kps/crossings/question-handover'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { type FrontDoors, sealFor } from '@kps/web-front-door/door'

/**
 * Seals a question to a locality's public key and hands it in. Gives the locality it reached, or nothing whenever that was
 * not confirmed, whatever the reason.
 * @param token what Turnstile gave the browser, where the locality asks for it
 */
export async function askQuestion(
  doors: Pick<FrontDoors, 'DIRECTORY' | 'INTAKE'>,
  code: string,
  question: QuestionHandover,
  token?: string,
): Promise<PublicFacts | undefined> {
  try {
    const sealed = await sealFor(doors, code, question, { purpose: 'question' })
    if (!sealed) return undefined
    const { received } = await doors.INTAKE.ask(sealed.envelope, token)
    return received === true ? sealed.facts : undefined
  } catch {
    return undefined
  }
}
