import { WorkerEntrypoint } from 'cloudflare:workers'
import { sendingOfJoin } from '@kps/crossings/join-application'
import { sendingKey } from '@kps/crossings/referral-handover'
import { openJoinEnvelope, receiveJoin } from '@kps/locality/joining'
import { openQuestionEnvelope, receiveQuestion } from '@kps/locality/questions'
import { openReferralEnvelope, receiveReferral } from '@kps/locality/referrals'
import { passOnReferral } from '@kps/locality/transfers'
import { checked } from './check-visitor.ts'
import { deliverSentOn } from './deliver-sent-on.ts'
import type { Doors } from './environment.ts'
import { findElsewhere } from './find-elsewhere.ts'
import { type Received, takeSealed } from './sealed-lane.ts'

/**
 * The sealed lane by which a referral, a question or an application to join comes in. Nothing is ever read back to the caller but that it was
 * received or was not, and whether it goes to the other locality that its envelope names.
 */
export class Intake extends WorkerEntrypoint<Doors> {
  /** A referral. One whose envelope names another open locality is sealed to that one at once and sent on, unread. */
  receive(envelope: string, token?: string): Promise<Received> {
    return takeSealed(this.env, 'intake', envelope, async (visit, tenant, place) => {
      const { hasTurnstile = false } = tenant.facts
      const opened = await openReferralEnvelope(visit, envelope)
      const referral = await checked(opened, { hasTurnstile, env: this.env, token })
      const key = await sendingKey(referral)
      const to = await findElsewhere(this.env, place, tenant.facts.code)
      if (!to) return receiveReferral(visit, referral, key)
      await passOnReferral(visit, { referral, from: { code: tenant.facts.code, name: tenant.facts.name }, to }, key)
      this.ctx.waitUntil(deliverSentOn(tenant, this.env))
      return { sentOn: true }
    })
  }

  /** A question that names nobody. */
  ask(envelope: string, token?: string): Promise<Received> {
    return takeSealed(this.env, 'intake', envelope, async (visit, tenant) => {
      const { hasTurnstile = false } = tenant.facts
      const opened = await openQuestionEnvelope(visit, envelope)
      const question = await checked(opened, { hasTurnstile, env: this.env, token })
      return receiveQuestion(visit, question, question.formKey)
    })
  }

  /** An organisation asks to join this locality's response. */
  join(envelope: string, token?: string): Promise<Received> {
    return takeSealed(this.env, 'intake', envelope, async (visit, tenant) => {
      const { hasTurnstile = false } = tenant.facts
      const opened = await openJoinEnvelope(visit, envelope)
      const application = await checked(opened, { hasTurnstile, env: this.env, token })
      return receiveJoin(visit, application, await sendingOfJoin(application))
    })
  }
}
