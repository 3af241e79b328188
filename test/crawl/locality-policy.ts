import type { Rule } from './outcome.ts'
import type { Who } from './whos.ts'

const everybody: readonly Who[] = [
  'coordinator',
  'practitioner',
  'practitioner elsewhere',
  'manager',
  'administrator',
  'administrator elsewhere',
]
const practice: readonly Who[] = ['coordinator', 'practitioner', 'practitioner elsewhere']
const coordinator: readonly Who[] = ['coordinator']
const staff: readonly Who[] = ['coordinator', 'manager', 'administrator', 'administrator elsewhere']
const settle: readonly Who[] = ['coordinator', 'manager']
/** Whoever is signed in and not suspended may say for whom they act, also where that opens nothing. */
const choosing: readonly Who[] = [...everybody, 'without a role any more', 'of a suspended agency']
const ok = { status: 200 } as const
const to = (leads: string | RegExp) => ({ status: 303, leads }) as const
const id = (kind: string) => `${kind}_[0-9a-hjkmnp-tv-z]{26}`

const open: Rule<Who> = { may: 'anybody', answers: ok }
const ofCase: Rule<Who> = { may: practice, team: true, answers: ok }
const changesCase = (leads: string | RegExp): Rule<Who> => ({ may: practice, team: true, answers: to(leads) })

/** Who may do what at a locality's door, by route: written from what the house promises, and from none of its code. */
export const localityPolicy: Readonly<Record<string, Rule<Who>>> = {
  'GET /sign-in': { may: 'anybody', answers: { ...to(/^http:\/\/localhost:\d+\//), cookies: ['__Host-sign-in'] } },
  'GET /sign-in/callback': {
    may: 'anybody',
    answers: { status: 401, cookies: ['__Host-session gone', '__Host-sign-in gone'] },
  },
  'POST /sign-out': { may: 'anybody', answers: { status: 200, cookies: ['__Host-session gone'] } },
  'GET /contact': open,
  'GET /help': open,
  'GET /privacy': open,
  'GET /shortcuts': open,
  'POST /shortcuts': { may: 'anybody', answers: { ...to('/shortcuts'), cookies: ['__Host-shortcuts'] } },
  'GET /': { may: everybody, answers: ok },
  'GET /triage': { may: coordinator, answers: ok },
  'GET /triage/:referral': { may: coordinator, answers: ok },
  'POST /triage/:referral': { may: coordinator, answers: to('/triage/:referral') },
  'GET /triage/:referral/send-on': { may: coordinator, answers: ok },
  'POST /triage/:referral/send-on': { may: coordinator, answers: to('/transfers') },
  'GET /transfers': { may: coordinator, answers: ok },
  'POST /transfers': { may: coordinator, answers: to('/transfers'), bare: 303 },
  'GET /quarantine': { may: coordinator, answers: ok },
  'GET /quarantine/:referral': { may: coordinator, answers: ok },
  'POST /quarantine/:referral': { may: coordinator, answers: to('/triage/:referral') },
  'GET /questions': { may: coordinator, answers: ok },
  'GET /questions/:question': { may: coordinator, answers: ok },
  'POST /questions/:question': { may: coordinator, answers: to('/questions') },
  'GET /cases': { may: practice, answers: ok },
  'GET /cases/:case': ofCase,
  'GET /cases/:case/team': { may: coordinator, answers: ok },
  'POST /cases/:case/team': { may: coordinator, answers: to('/cases/:case') },
  'GET /cases/:case/assessments/:assessment': ofCase,
  'GET /cases/:case/people/:person/assessments/new': ofCase,
  'POST /cases/:case/people/:person/assessments/new': changesCase(
    new RegExp(`^/cases/${id('cse')}/assessments/${id('ass')}$`),
  ),
  'GET /cases/:case/people/:person/safety-plan': ofCase,
  'GET /cases/:case/people/:person/safety-plan/edit': ofCase,
  'GET /cases/:case/people/:person/safety-plan/print': ofCase,
  'POST /cases/:case/people/:person/safety-plan': changesCase('/cases/:case/people/:person/safety-plan'),
  'POST /cases/:case/people/:person/safety-plan/print': ofCase,
  'GET /cases/:case/risk-plan': ofCase,
  'POST /cases/:case/risk-plan': changesCase('/cases/:case/risk-plan'),
  'POST /cases/:case/risk-plan/actions/:action': changesCase('/cases/:case/risk-plan'),
  'GET /publications': { may: ['coordinator', 'manager'], answers: ok },
  'GET /release-progress': { may: ['coordinator', 'manager'], answers: ok },
  'GET /publications/:publicationId': { may: ['coordinator', 'manager'], answers: ok },
  'POST /publications': { may: ['manager'], again: ['coordinator', 'manager'], answers: to('/publications') },
  'GET /agencies': { may: coordinator, answers: ok },
  'GET /agencies/:agency': { may: coordinator, answers: ok },
  'GET /agencies/:agency/law': { may: coordinator, answers: ok },
  'POST /agencies/:agency/law': { may: coordinator, answers: to('/agencies/:agency') },
  'GET /agencies/:agency/agreements': { may: coordinator, answers: ok },
  'POST /agencies/:agency/agreements': { may: coordinator, answers: to('/agencies/:agency') },
  'GET /agencies/:agency/pause': { may: coordinator, answers: ok },
  'POST /agencies/:agency/pause': { may: coordinator, answers: to('/agencies/:agency') },
  'GET /agencies/:agency/restore': { may: coordinator, answers: ok },
  'POST /agencies/:agency/restore': { may: coordinator, answers: to('/agencies/:agency') },
  'GET /agencies/:agency/leave': { may: coordinator, answers: ok },
  'POST /agencies/:agency/leave': { may: coordinator, answers: to('/agencies/:agency') },
  'POST /agencies/:agency/hand-back': { may: coordinator, answers: ok },
  'GET /agency-notices': { may: coordinator, answers: ok },
  'GET /agency-notices/:notice': { may: coordinator, answers: ok },
  'POST /agency-notices/:notice': { may: coordinator, answers: to('/agency-notices/:notice') },
  'GET /joining': { may: coordinator, answers: ok },
  'GET /joining/:application': { may: coordinator, answers: ok },
  'POST /joining/:application': { may: coordinator, answers: to('/joining') },
  'GET /staff': { may: staff, answers: ok },
  'GET /staff/agencies/:agency': { may: staff, team: true, answers: ok },
  'GET /staff/agencies/:agency/invite': { may: staff, team: true, answers: ok },
  // Who may practise is the administrator's to say: the others see the form again.
  'POST /staff/agencies/:agency/invite': {
    may: staff,
    team: true,
    answers: { status: 422 },
    instead: { administrator: ok },
  },
  'POST /staff/invitations/:invitation/revoke': {
    may: staff,
    team: true,
    blunt: true,
    answers: to(new RegExp(`^/staff/agencies/${id('agy')}$`)),
  },
  'GET /staff/people/:account': { may: staff, team: true, answers: ok },
  'POST /staff/people/:account': { may: staff, team: true, answers: to('/staff/people/:account') },
  'GET /settings': { may: settle, answers: ok },
  'GET /settings/names': { may: settle, answers: ok },
  'POST /settings/names': { may: settle, answers: to('/settings') },
  'GET /settings/contact': { may: settle, answers: ok },
  // Filled in by somebody who read what was there before: they are told, and nothing changes.
  'POST /settings/contact': { may: settle, answers: { status: 409 } },
  'GET /settings/mark': { may: settle, answers: ok },
  // Its form carries a file: any other is refused before anybody is asked who they are.
  'POST /settings/mark': { may: 'anybody', answers: { status: 415 } },
  'GET /emblem/:emblem': { may: everybody, answers: ok, mayBeKept: true },
  'GET /settings/meetings': { may: settle, answers: ok },
  'POST /settings/meetings': { may: settle, answers: to('/settings/meetings') },
  'POST /settings/meetings/:meeting/end': { may: settle, blunt: true, answers: to('/settings/meetings') },
  // It is open already: a second time changes nothing, and is said.
  'POST /settings/open': { may: settle, blunt: true, answers: { status: 409 } },
  // Nobody has asked that this locality be closed, so there is nothing to take out.
  'GET /export': { may: ['manager'], answers: ok },
  'POST /export': { may: ['manager'], blunt: true, answers: { status: 409 } },
  'GET /acting-for': { may: choosing, lives: choosing, answers: ok },
  'POST /acting-for': { may: choosing, lives: choosing, answers: ok },
  'GET /invitation/:secret': { may: 'anybody', answers: ok, gone: { status: 404 } },
  'POST /invitation/:secret': { may: 'anybody', answers: { status: 404 } },
}
