import { parseResponseApplication, type ResponseApplication } from '@kps/crossings/response-application'
import { makeSealingKeys, openEnvelope, sha256 } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import { checkCode, listApplications, readApplication, receiveApplication } from '@kps/registry/applications'
import { type ApplicantAnswers, iwiProvider } from '@kps/test/house'
import { type ARegistry, aRegistry } from '@kps/test/tenants'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answersOn, type Fields, fillIn, pageOf } from './fill-in-form.ts'

let registry: ARegistry
let keys: Awaited<ReturnType<typeof makeSealingKeys>>
const lanes = { registry: 'open' as 'open' | 'breaks' | 'full' }
const alarms: string[] = []
/** Everything that left the front door. */
const leaves: unknown[] = []

beforeAll(async () => {
  ;[registry, keys] = await Promise.all([aRegistry(), makeSealingKeys()])
  await registry.open('kowhai-bay')
})
afterAll(() => registry?.close())
beforeEach(() => {
  lanes.registry = 'open'
})

const unlimited = { limit: async () => ({ success: true }) }
const app = createFrontDoorApp()

const ask = async (fields?: Fields, path = '/start', more: Record<string, unknown> = {}) => {
  const answering = <Value>(value: Value) =>
    lanes.registry === 'breaks' ? Promise.reject(new Error('the registry does not answer')) : value
  const env = {
    HOST: 'localhost:8787',
    NEUTRAL_SITE: 'https://www.example.org/',
    NATIONAL_PHONE: '0800 000 000',
    HUB_PUBLIC_KEY: JSON.stringify({ ...publicHalf(), kid: 'hub-key' }),
    ...{ NETWORK_PAGES: unlimited, NETWORK_SENDS: unlimited, LOCALITY_PAGES: unlimited, LOCALITY_SENDS: unlimited },
    ASSETS: { fetch: async () => new Response('', { status: 404 }) },
    ALARMS: { raise: async (kind: string) => void alarms.push(kind) },
    DIRECTORY: { list: async () => answering([]) },
    APPLICATIONS: {
      receive: async (given: unknown) => {
        leaves.push(given)
        return answering(
          lanes.registry === 'full' ? 'too-many' : receiveApplication(registry.database, given, instantNow()),
        )
      },
      checkCode: async (code: string, follows?: string) => answering(checkCode(registry.database, code, follows)),
    },
    ...more,
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const body = fields && new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const response = await app.request(
    `http://localhost:8787${path}`,
    body === undefined ? {} : { method: 'POST', body, headers },
    env,
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.has('set-cookie')).toBe(false)
  return { status: response.status, html: await response.text() }
}

function publicHalf() {
  const { kty, crv, x, y } = keys.publicKey as Record<string, string>
  return { kty, crv, x, y }
}

const filled = (answers: ApplicantAnswers = {}) => fillIn((fields) => ask(fields), { ...iwiProvider, ...answers })
const send = async (html: string) => ask(answersOn(html, {}, 'send'))
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
const linkOn = (html: string) => /http:\/\/[a-z0-9-]+\.localhost:8787\/invitation\/[\w-]{43}/.exec(html)?.[0]
const referenceOn = (html: string) => /<strong>([A-Z]+ \d{3} \d{2})<\/strong>/.exec(html)?.[1] ?? ''
const listed = async () => (await listApplications(registry.database, instantNow())).rows

async function openedBy(reference: string): Promise<ResponseApplication & { readonly invitationHash: string }> {
  const row = (await listed()).find((one) => one.reference === reference)
  const whole = await readApplication(registry.database, row?.id)
  const parsed = parseResponseApplication(await openEnvelope(keys.privateKey, whole.envelope))
  if (!parsed.fits) throw new Error(parsed.problems.map(({ field }) => field).join())
  return { ...parsed.application, invitationHash: whole.invitationHash }
}

test('an iwi provider applies from the public form, and the hub alone can open what it wrote', async () => {
  const check = await filled()
  expect([check.status, pageOf(check.html)]).toEqual([200, 'check'])
  for (const said of ['Te Awa Iwi Trust', 'Western Bay of Plenty, Tauranga', 'puriri-valley', 'Moana Example'])
    expect(text(check.html)).toContain(said)
  const receipt = await send(check.html)
  expect(receipt.status).toBe(200)
  const application = await openedBy(referenceOn(receipt.html))
  expect(application).toMatchObject({
    organisation: { nzbn: '9429999999996', charityNumber: 'CC99999', kind: 'iwi-provider' },
    locality: { code: 'puriri-valley', name: 'Pūriri Valley', areas: ['02200', '02300'] },
    applicant: { name: 'Moana Example' },
  })
  expect(application.arrival).toBeUndefined()
  expect(text(receipt.html)).toContain('Call 0800 000 000 and say your reference')
  expect(receipt.html).not.toMatch(/Te Awa Iwi Trust|Moana|555/)
})

test('the link on the receipt is the applicant’s alone: its hash leaves the request, the secret never does', async () => {
  leaves.length = 0
  const receipt = await send((await filled({ 'locality.name': 'Mānuka Point' })).html)
  const link = linkOn(receipt.html)
  expect(link).toContain('http://manuka-point.localhost:8787/invitation/')
  const secret = link?.split('/').at(-1) ?? ''
  expect((await openedBy(referenceOn(receipt.html))).invitationHash).toBe(await sha256(secret))
  expect(JSON.stringify(leaves)).not.toContain(secret)
  const document = await openedBy(referenceOn(receipt.html))
  expect(JSON.stringify(document)).not.toContain(secret)
})

test('sent twice, it is one application, the same receipt and the same link; what was changed is not dropped', async () => {
  const check = await filled({ 'locality.name': 'Rātā Flat' })
  const [first, second] = await Promise.all([send(check.html), send(check.html)])
  expect([first.status, second.status, linkOn(first.html)]).toEqual([200, 200, linkOn(second.html)])
  const of = async () => (await listed()).filter(({ code }) => code === 'rata-flat')
  expect(await of()).toHaveLength(1)
  const changed = answersOn(check.html, {}, 'send').map(
    ([name, value]) => [name, name === 'partners' ? 'Police' : value] as const,
  )
  const again = await ask(changed)
  expect([referenceOn(again.html), linkOn(again.html)]).toEqual([referenceOn(first.html), linkOn(first.html)])
  expect(await of()).toHaveLength(2)
})

test('whoever was asked for more sends the form again under the earlier reference', async () => {
  const first = referenceOn((await send((await filled({ 'locality.name': 'Clover Point' })).html)).html)
  const again = await send((await filled({ 'locality.name': 'Clover Point', earlier: first.toLowerCase() })).html)
  expect((await openedBy(referenceOn(again.html))).earlier).toBe(first)
  expect((await listed()).find(({ reference }) => reference === referenceOn(again.html))?.followsReference).toBe(first)
  expect((await filled({ earlier: 'KAURI 12' })).html).toContain('Write the reference as it was on the page')
})

test('when the registry does not answer, or is full, the page says NOT sent, keeps every answer, and the same form goes later', async () => {
  const check = await filled({ 'locality.name': 'Fernvale' })
  for (const state of ['breaks', 'full'] as const) {
    lanes.registry = state
    const failed = await send(check.html)
    expect([failed.status, pageOf(failed.html)]).toEqual([503, 'not-sent'])
    expect(text(failed.html)).toContain('Your application was NOT sent')
    expect(linkOn(failed.html)).toBeUndefined()
    const kept = new Map(answersOn(failed.html, {}, 'send'))
    for (const [name, value] of answersOn(check.html, {}, 'send'))
      if (name !== 'page' && name !== 'locality.areas') expect(kept.get(name), name).toBe(value)
    lanes.registry = 'open'
  }
  expect(alarms).toContain('application-not-received')
  const withoutKey = await ask(answersOn(check.html, {}, 'send'), '/start', { HUB_PUBLIC_KEY: undefined })
  expect(withoutKey.status).toBe(503)
  lanes.registry = 'breaks'
  const failed = await send(check.html)
  lanes.registry = 'open'
  expect((await send(failed.html)).status).toBe(200)
})

test.for([
  ['organisation.nzbn', '9429999999998', 'numbers', 'This NZBN has a wrong digit in it'],
  ['organisation.nzbn', '94290395', 'numbers', 'An NZBN has 13 digits'],
  ['organisation.nzbn', ' ', 'numbers', 'Write your NZBN, or tick that you have none'],
  ['organisation.charityNumber', '12345', 'numbers', 'Write CC and digits'],
  ['organisation.section19Why', '', 'law', 'Say in a few words why you think so'],
  ['applicant.email', 'nowhere', 'you', 'Write an email address'],
  [
    'locality.code',
    'kowhai-bay',
    'address',
    'Another place has that address. Choose another. You could use kowhai-bay-',
  ],
  ['locality.code', 'koowhai-bay', 'address', 'That reads like the address of another place'],
  ['locality.code', 'Kōwhai-Bay', 'address', 'That reads like the address of another place'],
  ['locality.code', 'hub', 'address', 'We keep that one for ourselves. Choose another. You could use hub-'],
  ['locality.code', 'start', 'address', 'We keep that one for ourselves'],
  ['locality.code', 'x', 'address', 'Use two letters or more'],
  [
    'locality.code',
    'a-very-long-address-that-nobody-can-say-on-the-phone',
    'address',
    'Use at most 40 letters. You could use a-very-long-address-that-nobody-can-say',
  ],
  [
    'locality.code',
    'Nīkau Park',
    'address',
    'Use only small letters a to z, digits and single hyphens, and begin with a letter. You could use nikau-park',
  ],
] as const)('%s as “%s” is told on its own page, with what was typed kept', async ([name, typed, page, says]) => {
  const stopped = await filled({ [name]: typed })
  expect([stopped.status, pageOf(stopped.html)]).toEqual([422, page])
  expect(text(stopped.html)).toContain(says)
  expect(new Map(answersOn(stopped.html, {})).get(name)).toBe(typed)
  expect(new Map(answersOn(stopped.html, {})).get('organisation.legalName')).toBe(iwiProvider['organisation.legalName'])
})

test('a code that was taken while the form lay open is told at Send, and nothing is sent', async () => {
  const check = await filled({ 'locality.name': 'Miromiro' })
  await registry.open('miro-miro')
  const before = (await listed()).length
  const stopped = await send(check.html)
  expect([stopped.status, pageOf(stopped.html)]).toEqual([422, 'address'])
  expect(text(stopped.html)).toContain('That reads like the address of another place')
  expect(await listed()).toHaveLength(before)
})

test('what no page of ours can send is refused, and nothing of it is a fault', async () => {
  const check = answersOn((await filled()).html, {}, 'send')
  const without = (name: string) => check.filter(([each]) => each !== name)
  const bad: Fields[] = [
    [],
    without('formKey'),
    [...check, ['organisation.legalName', 'Another']],
    [...check, ['invitationHash', 'x']],
    [...without('page'), ['page', 'nowhere']],
    [...without('go'), ['go', 'erase']],
  ]
  for (const fields of bad) expect((await ask(fields)).status).toBe(400)
  const withoutSecret = await ask(without('secret'))
  expect([withoutSecret.status, pageOf(withoutSecret.html)]).toEqual([200, 'check'])
  expect((await ask(without('locality.areas'))).status).toBe(422)
  const unknownArea = [...without('locality.areas'), ['locality.areas', '99999']] as const
  expect((await ask(unknownArea)).status).toBe(422)
  expect(
    (await ask(check.map(([name, value]) => [name, name === 'organisation.kind' ? 'coordination' : value] as const)))
      .status,
  ).toBe(422)
})

test('a form that a machine filled in is received as any other, and says so of itself', async () => {
  const check = answersOn((await filled({ 'locality.name': 'Tussock' })).html, {}, 'send')
  const odd = await ask(check.map(([name, value]) => [name, name === 'website' ? 'x' : value] as const))
  expect((await openedBy(referenceOn(odd.html))).arrival).toEqual({ signs: ['hidden-field'] })
})

test('each page goes back, and to the other language, with every answer kept', async () => {
  const check = await filled({ 'locality.name': 'Kahurangi' })
  const back = await ask(answersOn(check.html, {}, 'back'))
  expect(pageOf(back.html)).toBe('partners')
  const maori = answersOn(check.html, {}).filter(([name]) => name !== 'go')
  const other = await ask([...maori, ['language', 'mi']])
  expect(text(other.html)).toContain('Tirohia ō whakautu')
  expect(text(other.html)).toContain('Kahurangi')
  const change = await ask(answersOn(check.html, {}, 'place'))
  const changed = await ask(answersOn(change.html, { 'locality.name': 'Kahurangi Flat' }))
  expect(pageOf(changed.html)).toBe('check')
  expect(text(changed.html)).toContain('Kahurangi Flat')
})
