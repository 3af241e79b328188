import { type FormKey, formKey } from '@kps/crossings/referral-handover'
import { sha256 } from '@kps/foundation/sealing'
import * as v from 'valibot'
import type { JoinApplication } from './join-application.ts'

/**
 * What makes two sendings the same: the form's one-time key and the answers, whenever they were sent and in whichever
 * language the page was read. A double press is one application; answers that were changed after Send are another one under
 * the same reference, so that no change is dropped as a repeat.
 */
export async function sendingOfJoin(application: JoinApplication): Promise<FormKey> {
  const { submittedAt: _, language: __, arrival: ___, ...words } = application
  return v.parse(formKey, await sha256(`join sending 1\n${JSON.stringify(words)}`))
}
