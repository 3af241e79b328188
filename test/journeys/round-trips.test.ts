import { newFormKey } from '@kps/crossings/referral-handover'
import { createHubApp } from '@kps/hub-door/app'
import { tellHistory } from '@kps/local/demo'
import { createLocalityApp } from '@kps/locality-door/app'
import { type AHouse, aHouse, aVisitor, sendReferral, teacher, type Visitor } from '@kps/test/house'
import { namespaceOf } from '@kps/test/promises'
import { statementsOfOneRequest, wholeTableReads } from '@kps/test/statements'
import { assetPath } from '@kps/web-kit/assets'
import { newFormKey as pageKey } from '@kps/web-locality/door'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyToStart } from './apply.ts'

let home: AHouse
let coordinator: Visitor
let manager: Visitor

beforeAll(async () => {
  home = await aHouse({ episodes: 12, night: true })
  coordinator = await home.signIn('kowhai-bay-coordinator-1')
  manager = await home.signIn('kowhai-bay-manager')
  const question = { formKey: newFormKey(), question: 'May we tell you?', go: 'send' }
  await aVisitor().ask(home.at('front door', '/kowhai-bay/question'), { form: question })
  // A program fills in what no person sees: that one waits in quarantine.
  await sendReferral(home, { ...teacher, website: 'https://example.test/' })
})
afterAll(() => home?.close())

/** What one request to a door cost at the databases: trips at all of them, statements at one, if it is said which. */
async function cost(ask: () => Promise<{ readonly status: number }>, namespace?: string) {
  const server = home.house.databaseServer
  server.clearLog()
  server.logStatements(true)
  const before = server.requests()
  const { status } = await ask()
  server.logStatements(false)
  const log = server.statements(namespace)
  return { status, trips: server.requests() - before, statements: statementsOfOneRequest(log).length, log }
}

/** Ids of things that a coordinator may open, to stand in for the parameters of a route. */
async function ids(): Promise<Readonly<Record<string, string>>> {
  const database = await home.localityDatabase('kowhai-bay')
  const one = sql`select assessments.id as assessment, assessments.case_id as "case", assessments.person_id as person,
    (select referral_id from waiting_referrals limit 1) as referral, (select id from publications limit 1) as publication,
    (select id from agencies where kind = 'coordination' limit 1) as agency,
    (select account_id from role_grants where role = 'coordinator' order by id desc limit 1) as account,
    (select application_id from waiting_joins limit 1) as application, (select notice_id from waiting_agency_notices limit 1) as notice,
    (select id from questions limit 1) as question, (select id from emblems limit 1) as emblem, (select referral_id from quarantined_referrals limit 1) as quarantined
    from assessments limit 1`
  const [rows] = await database.batch([database.orm.all(one)])
  return (rows as Record<string, string>[])[0] ?? {}
}

/** Every page of a door that needs a permit, from the door's own list of routes. */
const pagesOf = (routes: readonly { method: string; path: string; handler: object }[]): readonly string[] => [
  ...new Set(routes.filter((route) => route.method === 'GET' && 'permit' in route.handler).map((route) => route.path)),
]

const fill = (path: string, known: Readonly<Record<string, string>>): string =>
  path.replace('/quarantine/:referral', '/quarantine/:quarantined').replace(/:(\w+)/g, (_, name: string) => {
    const id = known[name.replace(/Id$/, '')]
    if (id === undefined) throw new Error(`no ${name} to open ${path} with`)
    return id
  })

test('every page of a locality is one round trip of at most ten statements, the same at 12 episodes and at 10,000 more', async () => {
  const paths = pagesOf(createLocalityApp().routes)
  const own = await namespaceOf(home, 'kowhai-bay')
  expect(paths.length).toBeGreaterThan(10)
  const measure = async () => {
    const known = await ids()
    const costs = new Map<string, number>()
    for (const path of paths) {
      const who = path === '/export' ? manager : coordinator
      const address = home.at('kowhai-bay', fill(path, known))
      const { status, trips, statements, log } = await cost(() => who.ask(address), own)
      // Whether the locality is to be closed at this moment only the registry knows.
      expect([path, status, trips]).toEqual([path, 200, path === '/export' ? 2 : 1])
      expect(statements, path).toBeLessThanOrEqual(10)
      expect(wholeTableReads(log), path).toEqual([])
      costs.set(path, statements)
    }
    return costs
  }
  const small = await measure()
  await tellHistory(home.house, 'kowhai-bay', 10_000, new Date())
  expect(await measure()).toEqual(small)
}, 180_000)

test('every page of the hub is one round trip of at most ten statements', async () => {
  const analyst = await home.signIn('hub-analyst')
  const tenancyManager = await home.signIn('hub-tenancy-1')
  await applyToStart(home)
  const list = await tenancyManager.ask(home.at('hub', '/applications'))
  const application = /applications\/(app_\w+)/.exec(list.body)?.[1] ?? ''
  const { databaseServer: server, keys } = home.house
  for (const path of pagesOf(createHubApp().routes)) {
    // A certificate is read as the closing is, of a locality that was closed.
    if (path.endsWith('/certificate')) continue
    const who = path === '/' ? analyst : tenancyManager
    const before = [server.requests(keys.hubNamespace), server.requests(keys.registryNamespace)] as const
    const { status } = await cost(() => who.ask(home.at('hub', fill(path, { application, code: 'kowhai-bay' }))))
    const trips = server.requests(keys.hubNamespace) - before[0]
    expect([path, status, trips]).toEqual([path, 200, 1])
    expect(statementsOfOneRequest(server.statements(keys.hubNamespace)).length, path).toBeLessThanOrEqual(10)
    // What the registry keeps it is asked for by the hub, and reads for itself.
    expect(server.requests(keys.registryNamespace) - before[1], path).toBeLessThanOrEqual(registryTrips[path] ?? 1)
  }
})

/** Pages for which the registry goes to its database more than once. */
const registryTrips: Readonly<Record<string, number>> = {
  '/localities/:code/backups': 2,
  '/localities/:code/closing': 3,
}

test('a page refused to somebody signed in is two round trips: the second is the refusal’s own entry', async () => {
  const practitioner = await home.signIn('kowhai-bay-practitioner-2')
  const { trips, status } = await cost(() => practitioner.ask(home.at('kowhai-bay', '/triage')))
  expect([status, trips]).toEqual([403, 2])
})

test('signing in is one round trip at the callback, and signing out is one', async () => {
  const visitor = aVisitor()
  const choice = await visitor.follow(home.at('kowhai-bay', '/sign-in'))
  const chosen = await cost(() => visitor.follow(choice.url.href, { form: { account: 'kowhai-bay-manager' } }))
  expect([chosen.status, chosen.trips]).toEqual([200, 1])
  const left = await cost(() => visitor.ask(home.at('kowhai-bay', '/sign-out'), { form: {} }))
  expect([left.status, left.trips]).toEqual([200, 1])
})

test('what is refused before a database is needed, and every static file, costs no round trip', async () => {
  const nobody = aVisitor()
  const at = (path: string) => home.at('kowhai-bay', path)
  const asked: readonly [number, () => Promise<{ readonly status: number }>][] = [
    [200, () => nobody.ask(at(assetPath('page.css')))],
    [401, () => nobody.ask(at('/cases'))],
    [405, () => nobody.ask(at('/cases'), { method: 'DELETE' })],
    [403, () => coordinator.ask(at('/sign-out'), { form: {}, headers: { 'sec-fetch-site': 'cross-site' } })],
    [
      415,
      () =>
        coordinator.ask(at('/cases'), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
    ],
    [
      413,
      () =>
        coordinator.ask(at('/sign-out'), {
          method: 'POST',
          headers: { 'content-length': '2000000' },
          body: 'a'.repeat(2_000_000),
        }),
    ],
    [404, () => nobody.ask(at('/'), { headers: { host: 'elsewhere.test' } })],
  ]
  for (const [expected, ask] of asked) {
    const { status, trips } = await cost(ask)
    expect([status, trips]).toEqual([expected, 0])
  }
})

test('a number that a locality changes stands on what the public reads, as soon as the registry has heard', async () => {
  const teAwa = await home.signIn('te-awa-manager')
  const said = { phone: '09 555 0100', hours: 'Every day', hoursMi: 'Ia rā', email: 'a@b.example', address: 'PO Box 1' }
  const form = { ...said, version: '0', go: 'keep', formKey: pageKey() }
  expect((await teAwa.ask(home.at('te-awa', '/settings/contact'), { form })).status).toBe(303)
  const known = () => home.house.call('registry#Directory', 'sealingFor', 'te-awa')
  await expect.poll(known).toMatchObject({ facts: { contactPhone: said.phone, contactAddress: said.address } })
  const question = { formKey: newFormKey(), question: 'May we tell you?', go: 'send' }
  const receipt = await aVisitor().ask(home.at('front door', '/te-awa/question'), { form: question })
  expect(receipt.body).toContain(said.phone)
})
