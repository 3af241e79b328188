import { closedQuartersBefore } from '@kps/crossings/measures'
import { type PublicationInput, parsePublication, publicationDigest } from '@kps/crossings/publications'
import { toBase64Url } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { receivePublication } from '@kps/hub/publications'
import { createHubApp } from '@kps/hub-door/app'
import { makeSealingJwk } from '@kps/local/house'
import { type AHub, aHub } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'

const host = 'http://hub.localhost:8787'
const quarters = closedQuartersBefore(instantNow())
const last = quarters.at(-1) ?? '2026-Q3'
const app = createHubApp()

let hub: AHub
let secret: string

beforeAll(async () => {
  hub = await aHub()
  secret = (await hub.visitAs('hub-analyst')).secret
  await publish('kowhai-bay', 'a', [
    { measure: 'cases-opened', version: 1, total: 'S', cells: twoCells('S', 'S') },
    { measure: 'safety-plans-agreed', version: 1, total: 12, cells: [] },
  ])
  await publish('te-awa', 'b', [{ measure: 'cases-opened', version: 1, total: 24, cells: twoCells(15, 9) }])
})
afterAll(() => hub.close())

type Table = PublicationInput['tables'][number]
const twoCells = (first: Table['total'], repeat: Table['total']): Table['cells'] => [
  { code: 'first', value: first },
  { code: 'repeat-within-12-months', value: repeat },
]

async function publish(locality: string, mark: string, tables: Table[]) {
  const id = `pub_01k000000000000000000000${mark}0`
  const head = { documentVersion: 1, id, locality, quarter: last, sequence: 1, catalogueVersion: 1 }
  const publication = parsePublication({ ...head, tables })
  if (publication === undefined) throw new Error('not a publication')
  const digest = await publicationDigest(publication)
  await receivePublication(hub.lane('publications'), { publication, digest }, digest)
}

const sealingKey = makeSealingJwk()
const named = (code: string, name: string) => ({ code, name, nameMi: name })
const environment = () => ({
  HOST: 'hub.localhost:8787',
  SIGN_IN_ISSUER: 'http://localhost:8788',
  SIGN_IN_CLIENT_ID: 'hub',
  SIGN_IN_CLIENT_SECRET: 'a-secret-for-one-test-only',
  COOKIE_KEY: toBase64Url(new Uint8Array(32)),
  DATABASE_ADDRESS: hub.keys.addressTemplate,
  HUB_DATABASE_NAMESPACE: hub.keys.namespace,
  HUB_DATABASE_KEY: JSON.stringify(hub.keys.databaseKey),
  HUB_DATA_KEY: toBase64Url(hub.keys.dataKey),
  HUB_SEALING_KEY: JSON.stringify(sealingKey),
  DIRECTORY: {
    list: async () => [named('kowhai-bay', 'Kōwhai Bay'), named('te-awa', 'Te Awa'), named('harbour', 'Harbour')],
  },
})
const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  app.request(`${host}${path}`, { ...init, headers }, environment())
const signedIn = () => ({ cookie: `__Host-session=${secret}` })

test('the picture says what is hidden, what has not come, and how many localities are not in the national row', async () => {
  const before = hub.server.requests()
  const answer = await ask('/?measure=cases-opened', signedIn())
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(hub.server.requests() - before).toBe(1)
  for (const said of ['Kōwhai Bay', 'Te Awa', 'Harbour', 'at least 22', '2 localities not shown', '<svg', '>S<']) {
    expect(page).toContain(said)
  }
  expect(page).toContain('do not say how much violence there is')
  expect(page).toContain('may not add up')
  expect(page).toContain('Signed in as Tāne hub-analyst for National hub')
  expect(page).not.toContain('undefined')
})

test('every measure and quarter has its page in both languages, and any other is not found', async () => {
  for (const path of ['/', `/?measure=safety-plans-agreed&quarter=${last}`, '/?measure=people-assessed&language=mi']) {
    expect((await ask(path, signedIn())).status).toBe(200)
  }
  expect(await (await ask('/?language=mi', signedIn())).text()).toContain('lang="mi"')
  for (const path of ['/?measure=by-street', '/?quarter=2019-Q1', '/?quarter=x', '/figures', '/cases']) {
    expect((await ask(path, signedIn())).status).toBe(404)
  }
})

test('who is not signed in reads about the hub, and of its figures nothing', async () => {
  const before = hub.server.requests()
  for (const path of ['/privacy', '/contact', '/help']) expect((await ask(path)).status).toBe(200)
  expect((await ask('/')).status).toBe(401)
  expect((await ask('/', {}, { method: 'DELETE' })).status).toBe(405)
  expect(hub.server.requests() - before).toBe(0)
  const forged = await ask('/?measure=cases-opened', { cookie: `__Host-session=${'A'.repeat(43)}` })
  expect(forged.status).toBe(401)
  expect(await forged.text()).not.toContain('Te Awa')
})

test('another host is not the hub', async () => {
  const answer = await app.request('http://te-awa.localhost:8787/', { headers: signedIn() }, environment())
  expect(answer.status).toBe(404)
})
