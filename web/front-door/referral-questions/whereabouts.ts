import type { Ask } from './question.ts'

export const whereViolence: Ask = () => ({
  page: 'where',
  title: 'ask.where.title',
  why: 'ask.where.why',
  fields: [{ name: 'whereIsPersonUsingViolence', label: 'ask.where.label', hint: 'ask.unsure', as: 'line' }],
})

export const whereTamariki: Ask = ({ answers }) => ({
  page: 'tamariki',
  title: answers.referrerKind === 'self' ? 'ask.tamariki.titleSelf' : 'ask.tamariki.title',
  why: 'ask.tamariki.why',
  fields: [{ name: 'whereAreChildren', label: 'ask.tamariki.label', hint: 'ask.tamariki.hint', as: 'line' }],
})
