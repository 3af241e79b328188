import { idOf } from '@kps/crossings/ids'
import type { ApplicationDecision } from '@kps/crossings/tenancy'
import type { Action } from '@kps/hub/roles'
import { defineTelling } from '@kps/hub/tenancy'
import * as v from 'valibot'
import { oneApplication, placeOfReason } from './read-applications.ts'

/** The longest reason for a decision. */
export const longestReason = 2_000

const withReason = v.object({
  applicationId: idOf('app'),
  reason: v.pipe(
    v.string('applications.decide.reasonMissing'),
    v.trim(),
    v.minLength(1, 'applications.decide.reasonMissing'),
    v.maxLength(longestReason, 'form.text.tooLong'),
  ),
})

/** A decision that ends it, with the reason that the applicant is told. The registry keeps the reason as the hub sealed it. */
const ending = (decision: ApplicationDecision, action: Action) =>
  defineTelling({
    permit: 'application:decide',
    action,
    input: withReason,
    record: ({ applicationId }) => applicationId,
    tell: async ({ registry }, { applicationId, reason: why }, { by, key, vault }) => {
      const reason = await vault.seal(placeOfReason(applicationId, decision, by), why)
      return registry.decideApplication({ applicationId, decision, by, reason, key })
    },
  })

export const askForMore = ending('asked-for-more', 'application.moreAsked')
export const declineApplication = ending('declined', 'application.declined')
/** The applicant said that they no longer want it. */
export const withdrawApplication = ending('withdrawn', 'application.withdrawn')

/** One of the two who approve. The registry refuses the same one twice. */
export const approveApplication = defineTelling({
  permit: 'application:decide',
  action: 'application.approved',
  input: oneApplication,
  record: ({ applicationId }) => applicationId,
  tell: ({ registry }, { applicationId }, { by, key }) =>
    registry.decideApplication({ applicationId, decision: 'approved', by, reason: null, key }),
})
