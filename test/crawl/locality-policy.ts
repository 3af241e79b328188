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
  'GET /publications/progress': { may: ['coordinator', 'manager'], answers: ok },
  'GET /publications/:publicationId': { may: ['coordinator', 'manager'], answers: ok },
  'POST /publications': { may: ['manager'], again: ['coordinator', 'manager'], answers: to('/publications') },
}
