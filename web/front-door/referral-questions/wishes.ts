import { consentAnswers, type Draft, saysTheyUsedViolence, toldAnswers } from '@kps/web-front-door/referral-draft'
import type { Ask } from './question.ts'

/** Nobody is asked to speak for the others who is one of them, or who has hurt or frightened them: asking may add to it. */
const speaksForThemself = (draft: Draft): boolean =>
  draft.answers.referrerKind === 'self' || saysTheyUsedViolence(draft)

/** Whether the person agreed. Asking may itself put them at risk, so "not safe to ask" is a full answer. */
export const consent: Ask = (draft) =>
  speaksForThemself(draft)
    ? undefined
    : {
        page: 'consent',
        title: 'ask.consent.title',
        why: 'ask.consent.why',
        fields: [
          {
            name: 'consent.sought',
            label: 'ask.consent.title',
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
export const childView: Ask = (draft) =>
  draft.people.some((person) => person.role === 'child') && !saysTheyUsedViolence(draft)
    ? {
        page: 'child-view',
        title: 'ask.childView.title',
        why: 'ask.childView.why',
        fields: [{ name: 'childView', label: 'ask.childView.title', as: 'text', limit: 2_000, rows: 4 }],
      }
    : undefined

/** Privacy Act 2020, information privacy principle 3A: has the person been told that this is collected about them? */
export const told: Ask = (draft) =>
  speaksForThemself(draft)
    ? undefined
    : {
        page: 'told',
        title: 'ask.told.title',
        why: draft.answers.referrerKind === 'professional' ? 'ask.told.whyWork' : 'ask.told.why',
        fields: [
          {
            name: 'ipp3a.toldPerson',
            label: 'ask.told.title',
            as: 'choice',
            options: toldAnswers.map((value) => ({ value, text: `answer.told.${value}` as const })),
          },
          { name: 'ipp3a.note', label: 'ask.told.note', hint: 'ask.told.noteHint', as: 'text', limit: 1_000, rows: 3 },
        ],
      }
