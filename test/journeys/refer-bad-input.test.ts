import { newFormKey, parseReferralHandover } from '@kps/crossings/referral-handover'
import { makeSealingKeys, openEnvelope } from '@kps/foundation/sealing'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const app = createFrontDoorApp()
const keys = await makeSealingKeys()
const facts = {
  code: 'te-awa',
  name: 'Te Awa',
  nameMi: 'Te Awa',
  contactPhone: '',
  contactHours: '',
  contactEmail: '',
  contactAddress: '',
}
const env = {
  HOST: 'localhost:8787',
  NEUTRAL_SITE: 'https://www.example.org/',
  ASSETS: { fetch: async () => new Response('', { status: 404 }) },
  ALARMS: { raise: async () => undefined },
  DIRECTORY: {
    list: async () => [facts],
    sealingFor: async () => ({ facts, keyId: 'te-awa.key_1', publicKey: JSON.stringify(keys.publicKey) }),
  },
  // Takes in what opens with the private key and fits: the intake's own two conditions.
  INTAKE: {
    receive: async (envelope: string) => ({
      received: parseReferralHandover(await openEnvelope(keys.privateKey, envelope)).fits,
    }),
  },
}

const ask = (init: RequestInit, path = '/te-awa', host = 'localhost:8787') =>
  app.request(`http://${host}${path}`, init, env)
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = form, path = '/te-awa') =>
  ask({ method: 'POST', body, headers }, path)

const pages = [
  'start',
  'safe',
  'danger',
  'act-now',
  'you',
  'reach',
  'people',
  'people.0',
  'people.3.reach',
  'where',
  'happened',
  'concerns',
  'consent',
  'child-view',
  'told',
  'check',
  'not-sent',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('yes', 'no', 'self', 'professional', 'child', 'unknown', '31', '2', '1999', '\u202e'),
)
const name = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'referrerKind',
      'safeToTalkNow',
      'referrer.name',
      'referrer.email',
      'people.0.role',
      'people.0.name',
      'people.0.age.known',
      'people.0.age.years',
      'people.0.age.date-day',
      'people.7.name',
      'whatHappened',
      'concerns',
      'consent.sought',
      'childView',
      'from',
      'language',
    ),
  },
  { weight: 1, arbitrary: fc.string() },
)

test('whatever is posted to the form is answered with a page, never with a fault', async () => {
  const fields = fc.record({
    page: fc.constantFrom(...pages),
    go: fc.oneof(
      fc.constantFrom('next', 'back', 'add', 'send', 'remove.0', 'check'),
      fc.constantFrom(...pages),
      fc.string(),
    ),
    kind: fc.constantFrom('self', 'professional', 'whanau-or-friend', ''),
    rest: fc.array(fc.tuple(name, text), { maxLength: 12 }),
  })
  const body = fields.map(({ page, go, kind, rest }) =>
    new URLSearchParams([
      ['formKey', newFormKey()],
      ['page', page],
      ['go', go],
      ['referrerKind', kind],
      ...rest.filter(([each]) => each !== 'referrerKind'),
    ]).toString(),
  )
  const met = new Set<number>()
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 5, arbitrary: body }, { weight: 1, arbitrary: fc.string() }),
      fc.constantFrom('/te-awa', '/mi/te-awa'),
      async (sent, path) => {
        const { status } = await post(sent, form, path)
        met.add(status)
        expect([200, 400, 413, 422]).toContain(status)
      },
    ),
    { numRuns: 600 },
  )
  expect([...met].sort()).toEqual(expect.arrayContaining([200, 400, 422]))
})

test('broken bytes, other kinds of body, other sites, methods and hosts are each refused as what they are', async () => {
  expect((await post(new Uint8Array([0xff, 0xfe, 0x3d]))).status).toBe(400)
  expect((await post('page=%ZZ')).status).toBe(400)
  expect((await post('page=start&whatHappened=%00')).status).toBe(400)
  expect((await post('__proto__=1')).status).toBe(400)
  expect((await post('')).status).toBe(400)
  expect((await post('{}', { ...form, 'content-type': 'application/json' })).status).toBe(415)
  expect((await post('a=1', { ...form, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post('a=1', { ...form, origin: 'https://evil.example' })).status).toBe(403)
  expect((await post('a=1', form, '/help')).status).toBe(405)
  expect((await ask({ method: 'DELETE' })).status).toBe(405)
  expect((await ask({}, '/', 'te-awa.localhost:8787')).status).toBe(404)
  expect((await ask({}, '/no/such/page')).status).toBe(404)
})

test('an old phone that does not say where its form came from is let in', async () => {
  const body = new URLSearchParams({ formKey: newFormKey(), page: 'start', referrerKind: 'self' }).toString()
  expect((await post(body, { 'content-type': form['content-type'], origin: 'null' })).status).toBe(200)
})

test('who wrote too much is told what to do, in their own language', async () => {
  const answer = await post(
    `page=happened&formKey=${newFormKey()}&whatHappened=${'a'.repeat(66_000)}`,
    form,
    '/mi/te-awa',
  )
  expect(answer.status).toBe(413)
  const html = await answer.text()
  expect(html).toContain('whakapotoa')
  expect(html).toContain('tel:111')
})
