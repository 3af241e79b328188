import { ownParts } from '@kps/crossings/referral-handover'
import { saysTheyUsedViolence } from '@kps/web-front-door/referral-draft'
import type { Ask } from './question.ts'

/**
 * How the sender stands in it. Somebody who has hurt or frightened others may ask for help here, and is asked for as little
 * as helps; who is harmed and helps others says so in the same place. A professional writes of others.
 */
export const ownPart: Ask = ({ answers: { referrerKind } }) =>
  referrerKind === 'professional'
    ? undefined
    : {
        page: 'part',
        title: referrerKind === 'self' ? 'ask.part.titleSelf' : 'ask.part.title',
        why: 'ask.part.why',
        fields: [
          {
            name: 'ownPart',
            label: referrerKind === 'self' ? 'ask.part.titleSelf' : 'ask.part.title',
            as: 'choice',
            options: ownParts
              .filter((value) => referrerKind !== 'self' || value !== 'not-involved')
              .map((value) => ({ value, text: `answer.part.${value}` as const })),
          },
        ],
      }

/** Said at once to who has hurt or frightened somebody, or may: what to do now, whom to ring, and what becomes of this form. */
export const stepBack: Ask = (draft) =>
  saysTheyUsedViolence(draft)
    ? {
        page: 'step-back',
        title: 'ask.stepBack.title',
        why: 'ask.stepBack.talk',
        call: { number: '0800456450', text: 'ask.call.talk', isEmergency: false },
        points: ['ask.stepBack.leave', 'ask.stepBack.read'],
        fields: [],
      }
    : undefined
