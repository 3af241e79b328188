import type { Rule } from './outcome.ts'
import type { HubWho } from './whos.ts'

const ok = { status: 200 } as const
const open: Rule<HubWho> = { may: 'anybody', answers: ok }

/** Who may do what at the hub, by route. Nobody of a locality may anything that is not open to all. */
export const hubPolicy: Readonly<Record<string, Rule<HubWho>>> = {
  'GET /sign-in': {
    may: 'anybody',
    answers: { status: 303, leads: /^http:\/\/localhost:\d+\//, cookies: ['__Host-sign-in'] },
  },
  'GET /sign-in/callback': {
    may: 'anybody',
    answers: { status: 401, cookies: ['__Host-session gone', '__Host-sign-in gone'] },
  },
  'POST /sign-out': { may: 'anybody', answers: { status: 200, cookies: ['__Host-session gone'] } },
  'GET /contact': open,
  'GET /help': open,
  'GET /privacy': open,
  'GET /': { may: ['analyst'], answers: ok },
}
