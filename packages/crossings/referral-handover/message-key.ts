/** What can be wrong with an answer: the keys of the texts that say so, in both languages. */
export const said = {
  characters: 'referral.handover.characters',
  choice: 'referral.handover.choice',
  date: 'referral.handover.date',
  form: 'referral.handover.form',
  missing: 'referral.handover.missing',
  notForSelf: 'referral.handover.notForSelf',
  tooLong: 'referral.handover.tooLong',
  tooMany: 'referral.handover.tooMany',
  unknownField: 'referral.handover.unknownField',
  whatHappened: 'referral.handover.whatHappened',
  whoItIsAbout: 'referral.handover.whoItIsAbout',
  howToReachYou: 'referral.handover.howToReachYou',
  years: 'referral.handover.years',
} as const

export type HandoverMessageKey = (typeof said)[keyof typeof said]

const keys: ReadonlySet<string> = new Set(Object.values(said))

export const isHandoverMessageKey = (text: string): text is HandoverMessageKey => keys.has(text)
