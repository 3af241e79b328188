import { newFormKey } from '@kps/crossings/referral-handover'
import type { AHouse } from './a-house.ts'
import { type Answer, aVisitor } from './visitor.ts'

/** Answers to the public form by the name of their field. */
export type Answers = Readonly<Record<string, string>>

/** What a teacher who is worried about a child in her class might write. All names are invented. */
export const teacher: Answers = {
  referrerKind: 'professional',
  safeToTalkNow: 'yes',
  immediateDanger: 'no',
  'referrer.name': 'Miriama Example',
  'referrer.organisation': 'Example School',
  'referrer.organisationKind': 'education',
  'referrer.role': 'Teacher',
  'referrer.phone': '021 555 0100',
  'referrer.preferredContact': 'phone',
  'referrer.safeToContact.answer': 'yes',
  'people.0.role': 'victim-survivor',
  'people.0.name': 'Hinewai Tōtara-Example',
  'people.0.age.known': 'years',
  'people.0.age.years': '34',
  'people.0.phone': '021 555 0199',
  'people.0.safeToContact.answer': 'unknown',
  whereIsPersonUsingViolence: 'At home in the evenings.',
  whatHappened: 'Her son told me that she was pushed against a wall last night, and that he is afraid to go home.',
  'consent.sought': 'not-safe-to-ask',
}

/** Sends the whole form as its last page does, and gives the receipt or whatever else was answered. */
export const sendReferral = (
  house: AHouse,
  answers: Answers = teacher,
  formKey: string = newFormKey(),
): Promise<Answer> =>
  aVisitor().ask(house.at('front door', '/kowhai-bay'), { form: { page: 'check', go: 'send', formKey, ...answers } })

/** How many referrals wait for a decision, as a coordinator reads it. */
export async function countWaiting(house: AHouse): Promise<number> {
  const coordinator = await house.signIn('kowhai-bay-coordinator-1')
  const { body } = await coordinator.ask(house.at('kowhai-bay', '/triage'))
  return Number(/(\d+) referrals? waits? for a decision/.exec(body)?.[1])
}
