import { concerns as concernList } from '@kps/crossings/referral-handover'
import type { Ask } from './question.ts'

export const whatHappened: Ask = () => ({
  page: 'happened',
  title: 'ask.happened.title',
  why: 'ask.happened.why',
  fields: [{ name: 'whatHappened', label: 'ask.happened.title', as: 'text', limit: 8_000, rows: 9 }],
})

export const concerns: Ask = () => ({
  page: 'concerns',
  title: 'ask.concerns.title',
  why: 'ask.concerns.why',
  fields: [
    {
      name: 'concerns',
      label: 'ask.concerns.title',
      as: 'many',
      options: concernList.map((value) => ({ value, text: `answer.concern.${value}` as const })),
    },
  ],
})
