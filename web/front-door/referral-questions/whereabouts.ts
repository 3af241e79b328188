import { saysTheyUsedViolence } from '@kps/web-front-door/referral-draft'
import type { Ask } from './question.ts'

/** Where whoever uses violence is: also when that is who writes. */
export const whereViolence: Ask = (draft) => {
  const asksSelf = saysTheyUsedViolence(draft)
  const title = asksSelf ? 'ask.where.titleSelf' : 'ask.where.title'
  return {
    page: 'where',
    title,
    why: asksSelf ? 'ask.where.whySelf' : 'ask.where.why',
    fields: [{ name: 'whereIsPersonUsingViolence', label: title, as: 'line' }],
  }
}

export const whereTamariki: Ask = ({ answers }) => {
  const title = answers.referrerKind === 'self' ? 'ask.tamariki.titleSelf' : 'ask.tamariki.title'
  return {
    page: 'tamariki',
    title,
    why: 'ask.tamariki.why',
    fields: [{ name: 'whereAreChildren', label: title, as: 'line' }],
  }
}
