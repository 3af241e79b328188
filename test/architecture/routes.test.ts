import { isReserved } from '@kps/crossings/locality-codes'
import { languages } from '@kps/foundation/language'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import { createHubApp } from '@kps/hub-door/app'
import { readHome } from '@kps/locality/home'
import { createLocalityApp } from '@kps/locality-door/app'
import { needs } from '@kps/web-locality/door'
import { type Env, Hono } from 'hono'
import { expect, test } from 'vitest'

const saidBy = (handler: object) => ({
  permit: 'permit' in handler ? handler.permit : undefined,
  openBecause: 'openBecause' in handler ? handler.openBecause : undefined,
})

/** Each route with what it demands: `GET /cases needs case:list`, or why anybody may. `nothing` is a hole. */
function tableOf<Door extends Env>(app: Hono<Door>): string[] {
  const covers = (guard: string, path: string) =>
    guard === path || (/[^/]\/\*$/.test(guard) && `${path}/`.startsWith(guard.slice(0, -1)))
  const paths = new Map(
    app.routes.filter(({ method }) => method !== 'ALL').map((route) => [`${route.method} ${route.path}`, route]),
  )
  return [...paths].map(([name, { method, path }]) => {
    const met = app.routes.filter(
      (route) =>
        (route.method === method && route.path === path) || (route.method === 'ALL' && covers(route.path, path)),
    )
    const demands = met.flatMap(({ handler }) => {
      const { permit, openBecause } = saidBy(handler)
      if (typeof permit === 'string') return [`needs ${permit}`]
      return typeof openBecause === 'string' ? [`open: ${openBecause}`] : []
    })
    return `${name} ${demands.join(', ') || 'nothing'}`
  })
}

const session = [
  'GET /sign-in open: sign-in itself',
  'GET /sign-in/callback open: sign-in itself',
  'POST /sign-out open: ends a session, whoever holds it',
]

/** A new route is added here knowingly. */
const tables = {
  locality: [
    ...session,
    'GET /acting-for open: lets somebody signed in say for whom they act, before they have a role',
    'POST /acting-for open: lets somebody signed in say for whom they act, before they have a role',
    'GET /invitation/:secret open: whoever holds a link has no account yet',
    'POST /invitation/:secret open: whoever holds a link has no account yet',
    'GET /staff needs staff:read',
    'GET /staff/agencies/:agency needs staff:read',
    'GET /staff/agencies/:agency/invite needs staff:read',
    'POST /staff/agencies/:agency/invite needs staff:invite',
    'GET /staff/people/:account needs staff:read',
    'POST /staff/people/:account needs staff:change',
    'POST /staff/invitations/:invitation/revoke needs staff:invite',
    'GET / needs home:read',
    'GET /cases needs case:list',
    'GET /cases/:case needs case:read',
    'GET /cases/:case/team needs case-team:extend',
    'GET /contact open: says how to reach the team',
    'GET /export needs locality:close',
    'POST /export needs locality:close',
    'GET /help open: says how to go on',
    'GET /privacy open: says what is held here',
    'GET /shortcuts open: says which keys there are',
    'POST /shortcuts open: turns keys on or off in one browser',
    'GET /agencies needs agency:read',
    'GET /agencies/:agency needs agency:read',
    'GET /agencies/:agency/law needs agency:read',
    'POST /agencies/:agency/law needs agency:decide',
    'GET /agencies/:agency/agreements needs agency:read',
    'POST /agencies/:agency/agreements needs agency:decide',
    'GET /agencies/:agency/pause needs agency:decide',
    'POST /agencies/:agency/pause needs agency:decide',
    'GET /agencies/:agency/restore needs agency:decide',
    'POST /agencies/:agency/restore needs agency:decide',
    'GET /agencies/:agency/leave needs agency:decide',
    'POST /agencies/:agency/leave needs agency:decide',
    'POST /agencies/:agency/hand-back needs agency:decide',
    'GET /agency-notices needs agency:read',
    'GET /agency-notices/:notice needs agency:read',
    'POST /agency-notices/:notice needs agency:decide',
    'GET /joining needs agency:read',
    'GET /joining/:application needs agency:read',
    'POST /joining/:application needs agency:decide',
    'GET /questions needs question:read',
    'GET /questions/:question needs question:read',
    'GET /transfers needs referral:read',
    'GET /quarantine needs referral:read',
    'GET /quarantine/:referral needs referral:read',
    'POST /quarantine/:referral needs referral:triage',
    'GET /triage needs referral:read',
    'GET /triage/:referral/send-on needs referral:triage',
    'POST /questions/:question needs question:answer',
    'POST /transfers needs referral:read',
    'POST /triage/:referral/send-on needs referral:triage',
    'GET /triage/:referral needs referral:read',
    'POST /cases/:case/team needs case-team:extend',
    'POST /triage/:referral needs referral:triage',
    'GET /cases/:case/assessments/:assessment needs case:read',
    'GET /cases/:case/people/:person/assessments/new needs risk:assess',
    'GET /cases/:case/people/:person/safety-plan needs case:read',
    'GET /cases/:case/people/:person/safety-plan/edit needs case:read',
    'GET /cases/:case/people/:person/safety-plan/print needs case:read',
    'GET /cases/:case/risk-plan needs case:read',
    'GET /emblem/:emblem needs home:read',
    'GET /settings needs locality:settle',
    'GET /settings/contact needs locality:settle',
    'GET /settings/mark needs locality:settle',
    'GET /settings/meetings needs locality:settle',
    'GET /settings/names needs locality:settle',
    'POST /settings/contact needs locality:settle',
    'POST /settings/mark needs locality:settle',
    'POST /settings/meetings needs locality:settle',
    'POST /settings/meetings/:meeting/end needs locality:settle',
    'POST /settings/names needs locality:settle',
    'POST /settings/open needs locality:settle',
    'GET /publications needs publication:read',
    'GET /release-progress needs publication:read',
    'GET /publications/:publicationId needs publication:read',
    'POST /cases/:case/people/:person/assessments/new needs risk:assess',
    'POST /cases/:case/people/:person/safety-plan needs safety-plan:agree',
    'POST /cases/:case/people/:person/safety-plan/print needs safety-plan:print',
    'POST /cases/:case/risk-plan needs risk-plan:agree',
    'POST /cases/:case/risk-plan/actions/:action needs risk-plan:agree',
    'POST /publications needs publication:release',
  ],
  hub: [
    ...session,
    'GET / needs figures:read',
    'GET /applications needs application:read',
    'GET /applications/:application needs application:read',
    'POST /applications/:application needs application:decide',
    'POST /applications/:application/carry-out needs tenancy:change',
    'GET /alarms needs tenancy:read',
    'GET /alarms/looked-at needs tenancy:read',
    'POST /alarms/:alarm/look needs tenancy:change',
    'GET /localities needs tenancy:read',
    'GET /localities/:code/making needs tenancy:read',
    'GET /localities/:code/making/progress needs tenancy:read',
    'POST /localities/:code/making needs tenancy:change',
    'POST /localities/:code/making/undo needs tenancy:change',
    'GET /localities/:code/backups needs tenancy:read',
    'POST /localities/:code/backups needs tenancy:change',
    'POST /localities/:code/backups/:backupId needs tenancy:change',
    'POST /localities/:code/restores/:restoreId/switch needs tenancy:change',
    'POST /localities/:code/restores/:restoreId/confirm needs tenancy:change',
    'POST /localities/:code/restores/:restoreId/drop needs tenancy:change',
    'GET /localities/:code/closing needs tenancy:read',
    'GET /localities/:code/certificate needs tenancy:read',
    'POST /localities/:code/closing needs tenancy:change',
    'POST /localities/:code/closing/call-off needs tenancy:change',
    'POST /localities/:code/closing/confirm needs tenancy:change',
    'POST /localities/:code/closing/destroy needs tenancy:change',
    'GET /rollout needs tenancy:read',
    'POST /rollout needs tenancy:change',
    'POST /rollout/:rolloutId needs tenancy:change',
    'POST /rollout/:rolloutId/resume needs tenancy:change',
    'GET /contact open: says nothing of what the hub holds',
    'GET /help open: says nothing of what the hub holds',
    'GET /privacy open: says nothing of what the hub holds',
  ],
}
const apps = { locality: () => tableOf(createLocalityApp()), hub: () => tableOf(createHubApp()) }
const doors = ['locality', 'hub'] as const

test.for(doors)('every route of the %s door says which permit it needs, or why anybody may', (door) => {
  expect(apps[door]().filter((route) => route.endsWith(' nothing'))).toEqual([])
})

test.for(doors)('the %s door has the routes that are listed here and no others', (door) => {
  expect(apps[door]().sort()).toEqual([...tables[door]].sort())
})

test('a route without a permit would be seen', () => {
  const app = new Hono().use(needs(readHome)).get('/', (c) => c.text('open'))
  expect(tableOf(app)).toEqual(['GET / nothing'])
})

/**
 * Everybody may: the door holds nothing that opens anything. The form of a locality is one address, answered by POST; a GET of it
 * is the page before it.
 */
const open = [
  'GET /:code/join',
  'GET /:code/question',
  'GET /find',
  'GET /start',
  'POST /:code/join',
  'POST /:code/question',
  'POST /find',
  'POST /start',
  'GET /',
  'GET /:code',
  'GET /accessibility',
  'GET /aside',
  'GET /contact',
  'GET /help',
  'GET /privacy',
  'POST /:code',
]

test('the public door has the routes that are listed here and no others, each in both languages', () => {
  const routes = createFrontDoorApp().routes.flatMap(({ method, path }) =>
    method === 'ALL' ? [] : `${method} ${path.replace(/\{.*\}/, '')}`,
  )
  const inTeReo = open.map((route) => route.replace(' /', ' /mi/').replace(/\/$/, ''))
  // The first stop of the quick exit tells no language.
  expect([...new Set(routes)].sort()).toEqual([...open, ...inTeReo, 'GET /leave'].sort())
})

test('no locality can have the address of a page of the public door, in any language, or of the hub', () => {
  const firsts = createFrontDoorApp().routes.flatMap(({ path }) => {
    const [first = ''] = path
      .replace(/^\/mi(?=\/)/, '')
      .split('/')
      .filter(Boolean)
    return /^[a-z]/.test(first) ? [first] : []
  })
  expect([...new Set([...firsts, 'hub', ...languages])].filter((code) => !isReserved(code))).toEqual([])
  expect(firsts).toContain('start')
})

test('a locality finds the page of a path by one expression, however many pages there are', () => {
  const { router } = createLocalityApp()
  router.match('GET', '/')
  // Hono can only fall back to its slow router when a fixed name stands beside a parameter: `/cases/new` beside `/cases/:case`.
  expect(router.name).toBe('SmartRouter + RegExpRouter')
})
