import { saysTheyUsedViolence } from '@kps/web-front-door/referral-draft'
import type { Ask } from './question.ts'

/** Where whoever uses violence is: also when that is who writes. */
export const whereViolence: Ask = (draft) => {
  const asksSelf = saysTheyUsedViolence(draft)
  const label = asksSelf ? 'ask.where.labelSelf' : 'ask.where.label'
  return {
    page: 'where',
    title: asksSelf ? 'ask.where.titleSelf' : 'ask.where.title',
    why: 'ask.where.why',
    fields: [{ name: 'whereIsPersonUsingViolence', label, hint: 'ask.unsure', as: 'line' }],
  }
}

export const whereTamariki: Ask = ({ answers }) => ({
  page: 'tamariki',
  title: answers.referrerKind === 'self' ? 'ask.tamariki.titleSelf' : 'ask.tamariki.title',
  why: 'ask.tamariki.why',
  fields: [{ name: 'whereAreChildren', label: 'ask.tamariki.label', hint: 'ask.tamariki.hint', as: 'line' }],
})
