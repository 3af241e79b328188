import type { Rule } from './outcome.ts'
import type { HubWho } from './whos.ts'

const ok = { status: 200 } as const
const open: Rule<HubWho> = { may: 'anybody', answers: ok }

/** What the tenancy manager does, and nobody else. */
const ofTenancy: Rule<HubWho> = { may: ['tenancy manager'], answers: ok }

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
  // Whoever keeps the tenants has no figures to read: their work is another page.
  'GET /': {
    may: ['analyst', 'tenancy manager'],
    answers: ok,
    instead: { 'tenancy manager': { status: 303, leads: '/applications' } },
  },
  ...Object.fromEntries(
    [
      'GET /applications',
      'GET /applications/:application',
      'POST /applications/:application',
      'POST /applications/:application/carry-out',
      'GET /alarms',
      'GET /alarms/looked-at',
      'GET /localities',
      'GET /localities/:code/backups',
      'POST /localities/:code/backups',
      'POST /localities/:code/backups/:backupId',
      'GET /localities/:code/closing',
      'POST /localities/:code/closing',
      'POST /localities/:code/closing/call-off',
      'POST /localities/:code/closing/confirm',
      'POST /localities/:code/closing/destroy',
      'GET /localities/:code/making',
      'GET /localities/:code/making/progress',
      'POST /localities/:code/making',
      'POST /localities/:code/making/undo',
      'POST /localities/:code/restores/:restoreId/drop',
      'POST /localities/:code/restores/:restoreId/switch',
      'POST /localities/:code/restores/:restoreId/confirm',
      'GET /rollout',
      'POST /rollout',
    ].map((route) => [route, ofTenancy]),
  ),
  'POST /alarms/:alarm/look': { ...ofTenancy, pageOfAll: true },
  'POST /rollout/:rolloutId': { ...ofTenancy, pageOfAll: true },
  'POST /rollout/:rolloutId/resume': { ...ofTenancy, pageOfAll: true },
  // No locality was closed, so none has a certificate.
  'GET /localities/:code/certificate': { ...ofTenancy, answers: { status: 404 } },
}
