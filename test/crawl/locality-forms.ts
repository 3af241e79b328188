import type { CanaryLocality, Records } from './canary-locality.ts'
import type { Words } from './marks.ts'
import type { Use } from './whos.ts'
import { uses } from './whos.ts'

export interface Filling {
  readonly locality: CanaryLocality
  readonly records: Records
  readonly use: Use
  readonly words: Words
  /** Whose form it is, for names that may stand once only. */
  readonly who: string
}

type Fields = Readonly<Record<string, string>>

const soon = () => {
  const date = new Date(Date.now() + 7 * 86_400_000)
  return (name: string): Fields => ({
    [`${name}-day`]: String(date.getUTCDate()),
    [`${name}-month`]: String(date.getUTCMonth() + 1),
    [`${name}-year`]: String(date.getUTCFullYear()),
  })
}

/** A whole form for each route that takes one, but for its key: what somebody would have typed into its page. */
export const localityForms: Readonly<Record<string, (filling: Filling) => Fields>> = {
  'POST /sign-out': () => ({}),
  'POST /shortcuts': () => ({ shortcuts: 'on' }),
  'POST /transfers': () => ({}),
  'POST /triage/:referral': ({ words }) => ({
    turn: '0',
    outcome: 'no-further-action',
    reason: words.word('why'),
    notification: 'do-not-contact',
  }),
  'POST /triage/:referral/send-on': ({ words }) => ({ go: 'send', to: 'harbour', reason: words.word('why') }),
  'POST /quarantine/:referral': ({ words }) => ({ move: 'let-in', turn: '1', reason: words.word('why') }),
  'POST /questions/:question': ({ words }) => ({ outcome: 'answered', note: words.word('said') }),
  'POST /cases/:case/team': ({ locality }) => ({ accountId: locality.seated.accounts.get('coordinator') ?? '' }),
  'POST /cases/:case/people/:person/assessments/new': ({ locality, words }) => ({
    instrumentId: locality.common.instrument,
    ownView: words.word('afraid'),
    judgement: words.word('judged'),
    level: 'high',
    whyDifferent: words.word('told'),
  }),
  'POST /cases/:case/people/:person/safety-plan': ({ words }) => ({
    version: '0',
    language: 'en',
    gettingHelp: words.word('help'),
    'supporters.0.name': words.word('sister'),
    'supporters.0.number': words.phone(),
    neverShareWith: words.word('him'),
    ...soon()('reviewOn'),
  }),
  'POST /cases/:case/people/:person/safety-plan/print': () => ({
    version: '1',
    safeToHold: 'yes',
    language: 'en',
    size: 'usual',
  }),
  'POST /cases/:case/risk-plan': ({ locality, words }) => ({
    risk: words.word('risk'),
    action: words.word('ring'),
    agencyId: locality.seated.agencies.own,
    who: words.word('her'),
    purpose: 'protect',
    contingency: words.word('else'),
    ...soon()('dueOn'),
  }),
  'POST /cases/:case/risk-plan/actions/:action': ({ words }) => ({ outcome: 'done', note: words.word('done') }),
  'POST /publications': ({ locality, use }) => ({
    publication: locality.common.publications[1 + uses.indexOf(use)] ?? '',
  }),
  'POST /agencies/:agency/law': ({ words }) => ({ standing: 'other', holds: 'yes', basis: words.word('because') }),
  'POST /agencies/:agency/agreements': ({ words }) => ({
    kind: 'information-sharing',
    title: words.word('agreed'),
    'signedOn-day': '1',
    'signedOn-month': '1',
    'signedOn-year': '2026',
  }),
  'POST /agencies/:agency/pause': ({ words }) => ({ reason: words.word('why') }),
  'POST /agencies/:agency/restore': ({ words }) => ({ reason: words.word('why') }),
  'POST /agencies/:agency/hand-back': () => ({}),
  'POST /agency-notices/:notice': ({ words }) => ({ decision: 'left-as-it-is', reason: words.word('why') }),
  'POST /joining/:application': ({ words }) => ({ go: 'decline', reason: words.word('why') }),
  'POST /settings/names': ({ words }) => ({ name: words.unsealed('group'), nameMi: words.unsealed('ropu') }),
  'POST /settings/contact': () => ({
    go: 'keep',
    version: '7',
    phone: '09 555 0100',
    hours: 'Every day',
    hoursMi: 'Ia rā',
    email: 'team@kowhai-bay.example',
    address: 'PO Box 1',
  }),
  'POST /settings/open': () => ({}),
  'POST /settings/meetings': ({ words, who, use }) => ({
    name: `${words.unsealed('table')} ${who} ${use}`,
    cadence: 'weekly',
    usually: '',
    minutes: '60',
    mode: 'online',
  }),
  'POST /settings/meetings/:meeting/end': () => ({}),
  'POST /staff/agencies/:agency/invite': ({ words }) => ({ name: words.word('colleague'), roles: 'practitioner' }),
  'POST /staff/invitations/:invitation/revoke': ({ locality }) => ({ agency: locality.seated.agencies.own }),
  'POST /staff/people/:account': () => ({ act: 'roles', was: 'practitioner', roles: 'practitioner' }),
  'POST /export': () => ({}),
}
