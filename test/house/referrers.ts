import type { Answers } from './referral.ts'

/** Three who are no teacher: each meets other pages of the form. All is invented. */
export const neighbour: Answers = {
  referrerKind: 'whanau-or-friend',
  immediateDanger: 'unknown',
  'referrer.preferredContact': 'none',
  ownPart: 'not-involved',
  'people.0.role': 'victim-survivor',
  'people.0.relationship': 'lives next door',
  'people.0.age.known': 'unknown',
  whatHappened: 'I hear her cry at night.',
  'consent.sought': 'not-asked',
  'ipp3a.toldPerson': 'serious-threat',
  'referrer.relationship': 'neighbour',
}

export const herself: Answers = {
  referrerKind: 'self',
  safeToTalkNow: 'no',
  immediateDanger: 'yes',
  'referrer.name': 'Māia',
  ownPart: 'harmed',
  whatHappened: 'He will be back tonight.',
}

export const himself: Answers = {
  ...herself,
  immediateDanger: 'no',
  safeToTalkNow: 'yes',
  'referrer.name': 'Rangi',
  ownPart: 'used-violence',
  whatHappened: 'I pushed her. I do not want to be like this.',
}
