import { consentAnswers } from '@kps/web-front-door/referral-draft'
import { yesNoUnknown } from './answers.ts'
import type { Ask } from './question.ts'

/** Whether the person agreed. Asking may itself put them at risk, so "not safe to ask" is a full answer. */
export const consent: Ask = ({ answers }) =>
  answers.referrerKind === 'self'
    ? undefined
    : {
        page: 'consent',
        title: 'ask.consent.title',
        why: 'ask.consent.why',
        fields: [
          {
            name: 'consent.sought',
            label: 'ask.consent.label',
            as: 'choice',
            options: consentAnswers.map((value) => ({ value, text: `answer.consent.${value}` as const })),
          },
          {
            name: 'consent.reason',
            label: 'ask.consent.reason',
            hint: 'ask.consent.reasonHint',
            as: 'text',
            limit: 1_000,
            rows: 3,
          },
        ],
      }

/** What tamariki themselves say or want, when one was named. */
export const childView: Ask = ({ people }) =>
  people.some((person) => person.role === 'child')
    ? {
        page: 'child-view',
        title: 'ask.childView.title',
        why: 'ask.childView.why',
        fields: [
          { name: 'childView', label: 'ask.childView.label', hint: 'ask.unsure', as: 'text', limit: 2_000, rows: 4 },
        ],
      }
    : undefined

/** Privacy Act 2020, information privacy principle 3A: has the person been told that this is collected about them? */
export const told: Ask = ({ answers }) =>
  answers.referrerKind === 'self'
    ? undefined
    : {
        page: 'told',
        title: 'ask.told.title',
        why: 'ask.told.why',
        points: ['ask.told.law', 'ask.told.worker'],
        fields: [
          { name: 'ipp3a.toldPerson', label: 'ask.told.label', as: 'choice', options: yesNoUnknown },
          { name: 'ipp3a.note', label: 'ask.told.note', hint: 'ask.told.noteHint', as: 'text', limit: 1_000, rows: 3 },
        ],
      }
