import { organisationKinds } from '@kps/crossings/referral-handover'
import type { Draft } from '@kps/web-front-door/referral-draft'
import { yesNoUnknown } from './answers.ts'
import type { Ask, Field } from './question.ts'

const organisation: readonly Field[] = [
  { name: 'referrer.organisation', label: 'ask.you.titleWork', as: 'line' },
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
  label: 'ask.you.title',
  as: 'line',
}

/** A partner may be the one at risk, or the one who uses violence: whoever reads it needs to know that they are one. */
const partner: Field = {
  name: 'referrer.isOrWasPartner',
  label: 'ask.you.partner',
  as: 'choice',
  options: yesNoUnknown,
}

/** For whom a professional works, and how whānau and friends know the others. Nobody else is asked. */
export const aboutYou: Ask = ({ answers: { referrerKind } }) =>
  referrerKind === 'self' || referrerKind === undefined
    ? undefined
    : {
        page: 'you',
        title: referrerKind === 'professional' ? 'ask.you.titleWork' : 'ask.you.title',
        why: referrerKind === 'professional' ? 'ask.you.whyWork' : 'ask.you.why',
        fields: referrerKind === 'professional' ? organisation : [relationship, partner],
      }

/** How a reply can reach them without putting anybody at risk. */
export const reachYou: Ask = ({ answers: { referrerKind } }) => ({
  page: 'reach',
  title: 'ask.reach.title',
  why: referrerKind === 'self' ? 'ask.reach.whySelf' : 'ask.reach.why',
  fields: [
    { name: 'referrer.name', label: 'ask.you.name', as: 'line' },
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

/** Whether and when a call or message there is safe. Who wants none, or left no way, is not asked, unless they said so before. */
export const reachSafely: Ask = (draft) =>
  !mayBeReached(draft) && !safelyFields.some((name) => draft.answers[name])
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

const safelyFields = [
  'referrer.safeToContact.answer',
  'referrer.safeToContact.when',
  'referrer.safeToContact.notes',
] as const

const mayBeReached = ({ answers }: Draft): boolean =>
  answers['referrer.preferredContact'] !== 'none' && Boolean(answers['referrer.phone'] || answers['referrer.email'])
