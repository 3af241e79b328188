import { type Id, isId, newId } from '@kps/foundation/ids'
import * as v from 'valibot'

/** Every kind of id in the house, in one list. */
export const kinds = {
  loc: 'locality',
  rst: 'restore',
  bkp: 'backup',
  app: 'application to start a response',
  agy: 'agency',
  acc: 'account',
  grt: 'role grant',
  inv: 'invitation',
  ins: 'instrument',
  per: 'person',
  ref: 'referral',
  epi: 'episode',
  cse: 'case',
  dec: 'triage decision',
  ntc: 'notification decision',
  ass: 'assessment',
  saf: 'safety plan',
  cpy: 'copy of a safety plan',
  act: 'action of a risk management plan',
  pub: 'publication',
  out: 'outbox entry',
  jap: 'application to join',
  jde: 'decision on an application to join',
  law: 'what law lets an agency receive',
  agm: 'agreement with an agency',
  hbk: 'contributions handed back',
  wdr: 'withdrawal of an agency',
  qst: 'question',
  ans: 'answer to a question',
  trf: 'transfer',
  key: 'key',
  rol: 'rollout',
  grp: 'name of a group',
  emb: 'mark of a locality',
  mty: 'kind of meeting',
  opn: 'opening for referrals',
  alm: 'alarm',
  lok: 'look at alarms',
} as const

export type Kind = keyof typeof kinds

export const makeId = <K extends Kind>(kind: K, now: string): Id<K> => newId(kind, now)

/** A valibot schema for an id of one kind, as it stands in a path or a form. */
export const idOf = <K extends Kind>(kind: K) => v.custom<Id<K>>((value) => isId(kind, value), 'form.id.unknown')

export type { Id }
