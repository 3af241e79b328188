import { sha256 } from '@kps/foundation/sealing'
import type { ResponseApplication } from './response-application.ts'

/**
 * What makes two sendings the same: the form's one-time key and the answers, whenever they were sent and in whichever
 * language the page was read. A double press is one application; answers that somebody went back to and changed are another
 * one under the same reference, so that no change is dropped as a repeat.
 */
export function sendingOf(formKey: string, application: ResponseApplication): Promise<string> {
  const { submittedAt: _, language: __, arrival: ___, ...words } = application
  return sha256(`application sending 1\n${formKey}\n${JSON.stringify(words)}`)
}
