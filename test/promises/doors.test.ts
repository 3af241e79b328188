import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { newFormKey } from '@kps/crossings/referral-handover'
import { mintDatabaseToken } from '@kps/registry/keys'
import { type AHouse, aHouse, anything, aVisitor, sendReferral, teacher, type Visitor } from '@kps/test/house'
import { innards } from '@kps/test/judging'
import { newFormKey as aFormKey } from '@kps/web-locality/door'
import fc from 'fast-check'
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentsOf, namespaceOf, rowsOf } from './contents.ts'
import { headerTricks } from './header-tricks.ts'
import { malformed } from './malformed.ts'
import { brokenRequests, sendRaw } from './raw-requests.ts'
import { sendAll } from './send-all.ts'

let house: AHouse
beforeAll(async () => {
  house = await aHouse({ episodes: 12 })
})
afterAll(() => house?.close())

const rest = { iat: v.number(), exp: v.number() }
const oneNamespace = v.strictObject({
  ...rest,
  p: v.strictObject({ rw: v.strictObject({ ns: v.tuple([v.string()]) }) }),
})
const bearer = (authorization: string | undefined): string => /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? ''

const publicKeyOf = (jwk: JsonWebKey) => createPublicKey({ key: jwk, format: 'jwk' })

/** A day in the house: a referral, its decision, a case, a release, a night, the hub. */
async function aDay(): Promise<void> {
  await sendReferral(house, teacher, newFormKey())
  const coordinator = await house.signIn('kowhai-bay-coordinator-1')
  const queue = await coordinator.ask(house.at('kowhai-bay', '/triage'))
  const [referral = ''] = /ref_[A-Za-z0-9]+/.exec(queue.body) ?? []
  const said = { turn: '0', outcome: 'no-further-action', reason: 'Known.', notification: 'do-not-contact' }
  const decided = await coordinator.ask(house.at('kowhai-bay', `/triage/${referral}`), {
    form: { formKey: aFormKey(), ...said },
  })
  expect(decided.status).toBe(303)
  await coordinator.ask(house.at('kowhai-bay', '/cases?which=all'))
  await coordinator.ask(house.at('kowhai-bay', '/cases/cse_nothing'))
  const stranger = await house.signIn('te-awa-coordinator-1')
  await stranger.ask(house.at('te-awa'))
  await house.house.scheduled('registry')
  const analyst = await house.signIn('hub-analyst')
  await analyst.ask(house.at('hub'))
}

test('no door ever shows the database anything but a token for the one database that it asks, for five minutes at most', async () => {
  const { databaseServer, keys } = house.house
  databaseServer.clearLog()
  databaseServer.logStatements(true)
  await aDay()
  databaseServer.logStatements(false)
  const isAdmin = ({ path }: { readonly path: string }) => path.startsWith('/v1/')
  const arrivals = databaseServer.arrivals().filter((one) => !isAdmin(one))
  const namespaces = new Set<string>()
  const [platform, hub] = [publicKeyOf(keys.databaseSigningKey), publicKeyOf(keys.hubDatabaseKey)]
  for (const { path, authorization, at } of arrivals) {
    const [, asked = ''] = /^\/([^/]+)\/v[23]\/pipeline$/.exec(path) ?? []
    const token = bearer(authorization)
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA' })
    const claims = v.parse(oneNamespace, decodeJwt(token))
    expect(claims.p.rw.ns).toEqual([asked])
    expect(claims.exp * 1000 - at).toBeLessThanOrEqual(5 * 60_000)
    expect(claims.exp * 1000).toBeGreaterThan(at)
    const key = asked.startsWith('hub-') ? hub : platform
    await expect(jwtVerify(token, key, { algorithms: ['EdDSA'] })).resolves.toBeDefined()
    namespaces.add(asked)
  }
  expect(arrivals.length).toBeGreaterThan(10)
  const kinds = [...namespaces].map((name) => name.split('-')[0]).sort()
  expect(kinds).toEqual(['b', 'b', 'b', 'hub', 'registry', 't', 't', 't'])
  // At night the registry has copies made: of localities alone, into backups alone.
  for (const { authorization, path } of databaseServer.arrivals().filter(isAdmin)) {
    expect(path).toMatch(/^\/v1\/namespaces\/(b-[a-z2-7]{26}(\/config)?|t-[a-z2-7]{26}\/fork\/b-[a-z2-7]{26})$/)
    expect(authorization).toBe(`basic ${keys.databaseAdminKey}`)
  }
})

test('a token that left one locality’s door opens no other locality’s database, the hub’s or the registry’s', async () => {
  const { databaseServer, keys } = house.house
  databaseServer.clearLog()
  databaseServer.logStatements(true)
  await (await house.signIn('harbour-coordinator-1')).ask(house.at('harbour'))
  await (await house.signIn('te-awa-coordinator-2')).ask(house.at('te-awa'))
  databaseServer.logStatements(false)
  const taken = new Map<string, string>()
  for (const { path, authorization } of databaseServer.arrivals())
    taken.set(path.split('/')[1] ?? '', authorization ?? '')
  const all = new Set([...taken.keys(), keys.hubNamespace, keys.registryNamespace])
  expect(all.size).toBeGreaterThanOrEqual(4)
  const select = JSON.stringify({ requests: [{ type: 'execute', stmt: { sql: 'select 1' } }] })
  for (const [from, authorization] of taken) {
    for (const name of all) {
      const answer = await fetch(`${databaseServer.urlOf(name)}v3/pipeline`, {
        method: 'POST',
        headers: { authorization },
        body: select,
      })
      expect([from === name, answer.status]).toEqual([from === name, from === name ? 200 : 401])
    }
  }
})

/** How many malformed requests go to the doors, and as many to the database server. */
const many = 10_000

const ownFormHeaders = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  origin: 'null',
}
const commands = /triaged|joined|assessed|agreed|printed|answered|released|received/

/** How many commands a locality's log says were carried out. */
async function commandsTold(): Promise<number> {
  const rows = (await rowsOf(house, await namespaceOf(house, 'kowhai-bay'))).get('audit_entries') ?? []
  return rows.filter(({ action, refusal }) => refusal === null && commands.test(String(action))).length
}

/** What an answer tells of the house. A form gives back what was typed into it: words that were sent are nobody's news. */
function toldBy(answer: string, sent: string): readonly string[] {
  const typed = `${sent} ${unescape(sent.replaceAll('+', ' '))}`.toLowerCase()
  const found = [...answer.matchAll(new RegExp(innards, 'gi'))].map(([word]) => word)
  return found.filter((word) => !typed.includes(word.toLowerCase()))
}

test(`${many} malformed requests break no door, write nothing and are told nothing about the house`, async () => {
  const people: Record<string, Visitor> = {
    nobody: aVisitor(),
    'kowhai-bay': await house.signIn('kowhai-bay-coordinator-1'),
    hub: await house.signIn('hub-analyst'),
  }
  const [triage, cases] = await Promise.all(
    ['/triage', '/cases?which=all'].map((path) => people['kowhai-bay']?.ask(house.at('kowhai-bay', path))),
  )
  const [referral = ''] = /ref_[A-Za-z0-9]+/.exec(triage?.body ?? '') ?? []
  const [known = ''] = /cse_[A-Za-z0-9]+/.exec(cases?.body ?? '') ?? []
  const rooms: Readonly<Record<string, readonly string[]>> = {
    'front door': ['/kowhai-bay', '/mi/te-awa', '/harbour'],
    'kowhai-bay': [`/triage/${referral}`, `/cases/${known}/team`, `/cases/${known}/risk-plan`, '/publications'],
    hub: ['/', '/figures'],
  }
  const anywhere = anything.path.filter((path) => !path.startsWith('/sign'))
  const place = fc.constantFrom('front door', 'kowhai-bay', 'kowhai-bay', 'hub').chain((place) => {
    const path = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(rooms[place] ?? [])) },
      { weight: 1, arbitrary: anywhere },
    )
    return fc.record({ place: fc.constant(place), path })
  })
  const request = fc.record({
    place,
    who: fc.constantFrom('nobody', 'same', 'same', 'same'),
    query: anything.query,
    method: fc.oneof({ weight: 5, arbitrary: fc.constant('POST') }, { weight: 1, arbitrary: anything.method }),
    headers: headerTricks,
    ownForm: fc.constantFrom(true, true, false),
    body: malformed.formBody,
  })
  // The registry counts which locality a door asks for, also one that is nobody's.
  const grows = ['audit_entries', 'sessions', 'askings']
  const before = await contentsOf(house, grows)
  const told = await commandsTold()
  await sendAll(many, request, async ({ place: { place, path }, who, query, method, headers, ownForm, body }) => {
    const visitor = (who === 'same' ? people[place] : undefined) ?? aVisitor()
    // A signed-in person keeps their own cookie: a trick with it would only sign them out.
    const { cookie, ...others } = headers
    const tricks = visitor.cookies.size === 0 && cookie !== undefined ? { ...others, cookie } : others
    const ask = {
      target: `${path}${query}`,
      method,
      headers: { ...tricks, ...(ownForm ? ownFormHeaders : {}) },
      ...(method === 'POST' ? { body } : {}),
    }
    const answer = await visitor.ask(house.at(place), ask)
    expect(answer.status).toBeLessThan(500)
    expect(toldBy(answer.body, `${ask.target} ${body}`)).toEqual([])
    expect(answer.headers).not.toHaveProperty('server')
  })
  expect(await contentsOf(house, grows)).toEqual(before)
  expect(await commandsTold()).toBe(told)
}, 600_000)

const serverInnards =
  /\bat \S+ \(|\.[jt]s:\d|node:internal|node_modules|\/tmp\/|libsql[ @/]\d|sqlite \d|\bv?\d+\.\d+\.\d+\b/i

test(`${many} malformed bodies end no database server, write nothing and are told nothing about it`, async () => {
  const { databaseServer, keys } = house.house
  const namespace = await namespaceOf(house, 'kowhai-bay')
  const good = `Bearer ${await mintDatabaseToken(keys.databaseSigningKey, namespace)}`
  const other = `Bearer ${await mintDatabaseToken(keys.databaseSigningKey, keys.registryNamespace)}`
  const pipelines = [`/${namespace}/v3/pipeline`, `/${namespace}/v2/pipeline`]
  const elsewhere = [
    '/v3/pipeline',
    `/${namespace}/v9/pipeline`,
    `/%2e%2e/v3/pipeline`,
    `/v1/namespaces/${namespace}`,
    '//',
    '/dump',
    '/health',
  ]
  const request = fc.record({
    target: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pipelines) },
      { weight: 1, arbitrary: fc.constantFrom(...elsewhere) },
    ),
    method: fc.oneof({ weight: 9, arbitrary: fc.constant('POST') }, { weight: 1, arbitrary: anything.method }),
    authorization: fc.constantFrom(good, good, good, good, other, 'Bearer x', 'basic x', ''),
    headers: headerTricks,
    body: malformed.hranaBody,
  })
  const before = await contentsOf(house)
  await sendAll(many, request, async ({ target, method, authorization, headers, body }) => {
    const ask = { target, method, headers: { ...headers, authorization }, body }
    const answer = await aVisitor().ask(databaseServer.url, ask)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body).not.toMatch(serverInnards)
    expect(answer.headers).not.toHaveProperty('server')
  })
  expect(await contentsOf(house)).toEqual(before)
}, 600_000)

test('what is no HTTP, or two requests in one, changes nothing at a door or the database server, and both go on', async () => {
  const { databaseServer } = house.house
  const before = await contentsOf(house, ['askings'])
  for (const url of [house.at('front door'), house.at('kowhai-bay'), house.at('hub'), databaseServer.url]) {
    const { host, port } = new URL(url)
    for (const bytes of brokenRequests(host)) {
      const { statuses, text } = await sendRaw(Number(port), bytes)
      expect(text).not.toMatch(innards)
      // workerd itself answers 500 or 501 to some of these, before any door is asked; what it asks a door has no such answer.
      const ours =
        url === databaseServer.url ? statuses : /content-security-policy/i.test(text) ? statuses.slice(0, 1) : []
      for (const status of ours) expect(status, bytes.slice(0, 90)).toBeLessThan(500)
    }
    expect((await aVisitor().ask(url)).status).toBeLessThan(500)
  }
  expect(await contentsOf(house, ['askings'])).toEqual(before)
})
