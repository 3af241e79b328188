import { yesNoUnknown } from './answers.ts'
import type { Ask } from './question.ts'

/** First of all: can they answer at all without being overheard or looked at? */
export const safeToTalk: Ask = () => ({
  page: 'safe',
  title: 'ask.safe.title',
  why: 'ask.safe.why',
  fields: [{ name: 'safeToTalkNow', label: 'ask.safe.title', as: 'choice', options: yesNoUnknown }],
})

export const danger: Ask = () => ({
  page: 'danger',
  title: 'ask.danger.title',
  why: 'ask.danger.why',
  fields: [{ name: 'immediateDanger', label: 'ask.danger.title', as: 'choice', options: yesNoUnknown }],
})

/** Said at once to who is in danger or cannot answer safely. Going on stays open to them. */
export const actNow: Ask = ({ answers }) => {
  if (answers.immediateDanger === 'yes')
    return {
      page: 'act-now',
      title: 'ask.actNow.title',
      warning: 'ask.actNow.warning',
      call: { number: '111', text: 'ask.call.emergency', isEmergency: true },
      points: ['ask.actNow.speak', 'ask.actNow.form', 'ask.actNow.goOn'],
      fields: [],
    }
  if (answers.safeToTalkNow !== 'no') return undefined
  return {
    page: 'act-now',
    title: 'ask.later.title',
    why: 'ask.later.why',
    points: ['ask.later.leave', 'ask.later.phone', 'ask.later.goOn'],
    fields: [],
  }
}
