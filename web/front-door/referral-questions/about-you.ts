import { organisationKinds } from '@kps/crossings/referral-handover'
import { yesNoUnknown } from './answers.ts'
import type { Ask, Field } from './question.ts'

const organisation: readonly Field[] = [
  { name: 'referrer.organisation', label: 'ask.you.organisation', as: 'line' },
  {
    name: 'referrer.organisationKind',
    label: 'ask.you.organisationKind',
    as: 'choice',
    options: organisationKinds.map((value) => ({ value, text: `answer.organisation.${value}` as const })),
  },
  { name: 'referrer.role', label: 'ask.you.role', as: 'line' },
]

const relationship: Field = {
  name: 'referrer.relationship',
  label: 'ask.you.relationship',
  hint: 'ask.you.relationshipHint',
  as: 'line',
}

/** Who is writing. Nobody has to say; a professional says for whom they work. */
export const aboutYou: Ask = ({ answers: { referrerKind } }) => ({
  page: 'you',
  title: 'ask.you.title',
  why: referrerKind === 'self' ? 'ask.you.whySelf' : 'ask.you.why',
  fields: [
    { name: 'referrer.name', label: 'ask.you.name', as: 'line' },
    ...(referrerKind === 'professional' ? organisation : []),
    ...(referrerKind === 'whanau-or-friend' ? [relationship] : []),
  ],
})

/** How a reply can reach them without putting anybody at risk. */
export const reachYou: Ask = () => ({
  page: 'reach',
  title: 'ask.reach.title',
  why: 'ask.reach.why',
  fields: [
    { name: 'referrer.phone', label: 'ask.reach.phone', as: 'line', type: 'tel', width: 20 },
    { name: 'referrer.email', label: 'ask.reach.email', hint: 'ask.reach.emailHint', as: 'line', type: 'email' },
    {
      name: 'referrer.preferredContact',
      label: 'ask.reach.way',
      as: 'choice',
      options: [
        { value: 'phone', text: 'answer.way.phone' },
        { value: 'text', text: 'answer.way.text' },
        { value: 'email', text: 'answer.way.email' },
        { value: 'none', text: 'answer.way.none' },
      ],
    },
  ],
})

/** Whether and when a call or message there is safe. Who wants none, or left no way, is not asked. */
export const reachSafely: Ask = ({ answers }) =>
  answers['referrer.preferredContact'] === 'none' || !(answers['referrer.phone'] || answers['referrer.email'])
    ? undefined
    : {
        page: 'reach-safely',
        title: 'ask.safely.title',
        why: 'ask.safely.why',
        fields: [
          { name: 'referrer.safeToContact.answer', label: 'ask.reach.safe', as: 'choice', options: yesNoUnknown },
          { name: 'referrer.safeToContact.when', label: 'ask.reach.when', hint: 'ask.reach.whenHint', as: 'line' },
          {
            name: 'referrer.safeToContact.notes',
            label: 'ask.reach.notes',
            hint: 'ask.reach.notesHint',
            as: 'text',
            limit: 1_000,
            rows: 2,
          },
        ],
      }
