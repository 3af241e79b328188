import { Failure, type FailureCode } from '@kps/foundation/failures'

/**
 * What a call between doors answers. A refusal is told, since an error that crosses loses what kind it was; whatever is thrown
 * is a fault.
 */
export type Told<Answer> =
  | { readonly isDone: true; readonly answer: Answer }
  | { readonly isDone: false; readonly refusal: { readonly code: FailureCode; readonly messageKey: string } }

/** Tells what some work gave, or that it was refused. @throws whatever is no Failure */
export async function tell<Answer>(work: () => Promise<Answer>): Promise<Told<Answer>> {
  try {
    return { isDone: true, answer: await work() }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { isDone: false, refusal: { code: error.code, messageKey: error.messageKey } }
  }
}

/** What was told, at the other door. @throws Failure, the same that was thrown there */
export function heard<Answer>(told: Told<Answer>): Answer {
  if (told.isDone) return told.answer
  throw new Failure(told.refusal.code, told.refusal.messageKey)
}
