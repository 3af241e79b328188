import { parseReferralHandover, type ReferralHandover } from '@kps/crossings/referral-handover'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { Language } from '@kps/foundation/language'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import { readKey } from '@kps/locality/keys'
import { openReferralEnvelope, receiveReferral } from '@kps/locality/referrals'
import { referrals } from '@kps/locality/referrals/schema'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const kowhaiBay: PublicFacts = {
  code: 'kowhai-bay',
  name: 'Kōwhai Bay',
  nameMi: 'Te Kokoru o Kōwhai',
  contactPhone: '0800 000 100',
  contactHours: 'Monday to Friday, 8.30 am to 5 pm',
  contactEmail: 'team@kowhai-bay.example',
  contactAddress: '1 Example Street, Kōwhai Bay',
}

const app = createFrontDoorApp()
let locality: ALocality
let lane: 'open' | 'shut' | 'breaks' = 'open'
let directory: 'open' | 'breaks' = 'open'
const alarms: string[] = []

const answering = <Value>(value: Value): Promise<Value> =>
  directory === 'open' ? Promise.resolve(value) : Promise.reject(new Error('the registry does not answer'))

/** The other doors, each wired to the part that really answers there. */
const env = {
  HOST: 'localhost:8787',
  NEUTRAL_SITE: 'https://www.example.org/',
  ASSETS: { fetch: async () => new Response('', { status: 404 }) },
  ALARMS: { raise: async (kind: string) => void alarms.push(kind) },
  DIRECTORY: {
    list: () => answering([kowhaiBay]),
    async sealingFor(code: string) {
      if (code !== kowhaiBay.code) return undefined
      const [rows] = await locality.database.batch([readKey(locality.database.orm, { purpose: 'sealing' })])
      const key = (rows as Awaited<ReturnType<typeof readKey>>)[0]
      return answering(key && { facts: kowhaiBay, keyId: key.id, publicKey: key.publicPart ?? '' })
    },
  },
  INTAKE: {
    async receive(envelope: string) {
      if (lane === 'breaks') throw new Error('the locality does not answer')
      if (lane === 'shut') return { received: false }
      const referral = await openReferralEnvelope(locality.lane('intake'), envelope)
      await receiveReferral(locality.lane('intake'), referral, referral.formKey)
      return { received: true }
    },
  },
}

beforeAll(async () => {
  locality = await aLocality()
})
afterAll(() => locality.close())
beforeEach(() => {
  lane = 'open'
  directory = 'open'
})

type Fields = readonly (readonly [string, string])[]
interface Seen {
  readonly status: number
  readonly html: string
  readonly hidden: Fields
}

async function visit(path: string, fields?: Fields): Promise<Seen> {
  const body = fields && new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const response = await app.request(
    `http://localhost:8787${path}`,
    body === undefined
      ? {}
      : {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        },
    env,
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.has('set-cookie')).toBe(false)
  const html = await response.text()
  return { status: response.status, html, hidden: hiddenIn(html) }
}

const hiddenIn = (html: string): Fields =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    plain(value),
  ])

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const pageOf = (seen: Seen) => seen.hidden.find(([name]) => name === 'page')?.[1]

/** Walks on from a page: what it carries, what is typed on it, and the button that is pressed. */
const press = (path: string, seen: Seen, typed: Record<string, string | readonly string[]> = {}, go = 'next') =>
  visit(path, [
    ...seen.hidden,
    ...Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const)),
    ['go', go],
  ])

type Typed = Record<string, string | readonly string[]>

/** Walks the whole form, answering what is asked, and gives the pages met and the last one: the answers to check. */
async function walk(path: string, answers: Readonly<Record<string, Typed>>) {
  let seen = await visit(path)
  const met: string[] = []
  for (let page = pageOf(seen); page && page !== 'check'; page = pageOf(seen)) {
    met.push(page)
    seen = await press(path, seen, answers[page])
    expect(seen.status, `${page} was not taken`).toBe(200)
    expect(met.length).toBeLessThan(40)
  }
  return { met, seen }
}

const paths: Record<Language, string> = { en: '/kowhai-bay', mi: '/mi/kowhai-bay' }
const story = 'Line one.\nLine two: "quotes" & <angles>.'

const teacher: Readonly<Record<string, Typed>> = {
  start: { referrerKind: 'professional' },
  safe: { safeToTalkNow: 'yes' },
  danger: { immediateDanger: 'no' },
  you: {
    'referrer.name': 'Mere Example',
    'referrer.organisation': 'Harakeke School',
    'referrer.organisationKind': 'education',
  },
  reach: {
    'referrer.phone': '021 000 000',
    'referrer.preferredContact': 'phone',
  },
  'reach-safely': { 'referrer.safeToContact.answer': 'yes' },
  'people.0': {
    'people.0.role': 'child',
    'people.0.name': 'Tama Example',
    'people.0.age.known': 'date-of-birth',
    'people.0.age.date-day': '7',
    'people.0.age.date-month': '3',
    'people.0.age.date-year': '2017',
  },
  'people.0.reach': { 'people.0.safeToContact.answer': 'unknown' },
  where: { whereIsPersonUsingViolence: 'At home' },
  tamariki: { whereAreChildren: 'At school until three' },
  happened: { whatHappened: story },
  concerns: { concerns: ['afraid', 'tamariki-present'] },
  consent: { 'consent.sought': 'not-safe-to-ask', 'consent.reason': 'They would be hurt.' },
  'child-view': { childView: 'Wants to stay with Nana.' },
  told: { 'ipp3a.toldPerson': 'unknown' },
}
const friend: Readonly<Record<string, Typed>> = {
  ...teacher,
  start: { referrerKind: 'whanau-or-friend' },
  you: { 'referrer.relationship': 'neighbour' },
  reach: {},
  'people.0': {
    'people.0.role': 'victim-survivor',
    'people.0.relationship': 'lives next door',
    'people.0.age.known': 'years',
    'people.0.age.years': '34',
  },
}
const herself: Readonly<Record<string, Typed>> = {
  start: { referrerKind: 'self' },
  danger: { immediateDanger: 'yes' },
  reach: { 'referrer.phone': '021 000 001' },
  happened: { whatHappened: 'I am afraid.' },
}

/** The newest referral that the locality holds, opened with its own key, and how many it holds. */
async function received(): Promise<{
  count: number
  newest: ReferralHandover | undefined
  reference: string | undefined
}> {
  const { orm } = locality.database
  const [rows] = await locality.database.batch([orm.select().from(referrals)])
  const all = rows as (typeof referrals.$inferSelect)[]
  const last = all.at(-1)
  if (!last) return { count: 0, newest: undefined, reference: undefined }
  const document = await locality.vault.open({ table: 'referrals', column: 'document', row: last.id }, last.document)
  const parsed = parseReferralHandover(JSON.parse(document))
  return { count: all.length, newest: parsed.fits ? parsed.referral : undefined, reference: last.reference }
}

test.each(['en', 'mi'] as const)(
  'a teacher tells of a child, page by page, and gets a reference to say aloud (%s)',
  async (language) => {
    const { met, seen } = await walk(paths[language], teacher)
    expect(met).toEqual([
      ...[
        'start',
        'safe',
        'danger',
        'you',
        'reach',
        'reach-safely',
        'people.0',
        'people.0.reach',
        'people',
        'where',
        'tamariki',
      ],
      ...['happened', 'concerns', 'consent', 'child-view', 'told'],
    ])
    const receipt = await press(paths[language], seen, {}, 'send')
    const { newest, reference } = await received()
    expect(receipt.status).toBe(200)
    expect(receipt.html).toContain(reference)
    expect(receipt.html).not.toContain('Tama Example')
    expect(receipt.hidden).toEqual([])
    expect(newest).toMatchObject({
      language,
      referrerKind: 'professional',
      referrer: { organisationKind: 'education', safeToContact: { answer: 'yes' } },
      people: [{ role: 'child', name: 'Tama Example', age: { known: 'date-of-birth', date: '2017-03-07' } }],
      whatHappened: story,
      concerns: ['afraid', 'tamariki-present'],
      consent: { sought: 'not-safe-to-ask', reason: 'They would be hurt.' },
      childView: 'Wants to stay with Nana.',
      ipp3a: { toldPerson: 'unknown' },
    })
  },
)

test.each(['en', 'mi'] as const)('a neighbour who gives no name of their own is heard too (%s)', async (language) => {
  const { met, seen } = await walk(paths[language], friend)
  expect(met).not.toContain('child-view')
  expect((await press(paths[language], seen, {}, 'send')).status).toBe(200)
  expect((await received()).newest).toMatchObject({
    referrer: { relationship: 'neighbour' },
    people: [{ relationship: 'lives next door', age: { known: 'years', years: 34 } }],
  })
})

test.each(['en', 'mi'] as const)(
  'somebody who asks for themself answers less, and hears that nobody was called (%s)',
  async (language) => {
    const { met, seen } = await walk(paths[language], herself)
    expect(met).toEqual([
      'start',
      'safe',
      'danger',
      'act-now',
      'you',
      'reach',
      'reach-safely',
      'people',
      'where',
      'tamariki',
      'happened',
      'concerns',
    ])
    const receipt = await press(paths[language], seen, {}, 'send')
    expect(receipt.html).toMatch(/Nobody has been called|Kāore tētahi i waeahia/)
    const { newest } = await received()
    expect(newest).toMatchObject({ referrerKind: 'self', immediateDanger: 'yes', people: [] })
    expect(newest?.consent).toBeUndefined()
    expect(newest?.ipp3a).toBeUndefined()
  },
)

test('pressing Send twice is one referral with one reference', async () => {
  const { seen } = await walk(paths.en, teacher)
  const before = (await received()).count
  const [one, two] = await Promise.all([press(paths.en, seen, {}, 'send'), press(paths.en, seen, {}, 'send')])
  expect([one.status, two.status]).toEqual([200, 200])
  expect(one.html).toBe(two.html)
  expect((await received()).count).toBe(before + 1)
})

test.each(['shut', 'breaks'] as const)(
  'when nobody confirms (%s), the page says NOT sent, keeps every answer, and can be sent again',
  async (how) => {
    const { seen } = await walk(paths.en, teacher)
    const before = (await received()).count
    lane = how
    const failed = await press(paths.en, seen, {}, 'send')
    expect(failed.status).toBe(503)
    expect(failed.html).toContain('NOT sent')
    expect(failed.html).toContain('tel:111')
    expect(failed.html).not.toContain('reference')
    expect(alarms.at(-1)).toBe('referral-not-received')
    const answers = (page: Seen) => page.hidden.filter(([name]) => name !== 'page')
    expect(answers(failed)).toEqual(answers(seen))
    lane = 'open'
    expect((await press(paths.en, failed, {}, 'send')).status).toBe(200)
    expect((await received()).count).toBe(before + 1)
  },
)

test('answers changed after a send that nobody confirmed are never dropped as a repeat', async () => {
  const { seen } = await walk(paths.en, teacher)
  lane = 'shut'
  const failed = await press(paths.en, seen, {}, 'send')
  const check = await press(paths.en, failed, {}, 'check')
  const key = (page: Seen) => page.hidden.find(([name]) => name === 'formKey')?.[1]
  expect(key(check)).not.toBe(key(failed))
})

test('when the registry is away, nobody who is half way through loses an answer', async () => {
  const { seen } = await walk(paths.en, teacher)
  directory = 'breaks'
  expect((await visit('/kowhai-bay')).status).toBe(503)
  const where = await press(paths.en, seen, {}, 'where')
  expect(where.html).toContain('At home')
  expect((await press(paths.en, seen, {}, 'send')).status).toBe(503)
})

test('an answer can be changed from the last page, which comes back with the new one', async () => {
  const { seen } = await walk(paths.en, teacher)
  const open = await press(paths.en, seen, {}, 'where')
  expect(open.html).toContain('value="At home"')
  const checked = await press(paths.en, open, { whereIsPersonUsingViolence: 'In town' })
  expect(pageOf(checked)).toBe('check')
  expect(checked.html).toContain('In town')
  const danger = await press(paths.en, await press(paths.en, checked, {}, 'danger'), { immediateDanger: 'yes' })
  expect(pageOf(danger)).toBe('act-now')
  expect(pageOf(await press(paths.en, danger))).toBe('check')
})

test('back shows the page before with what was typed, finished or not', async () => {
  const start = await visit(paths.en)
  const safe = await press(paths.en, start, { referrerKind: 'self' })
  const danger = await press(paths.en, safe, { safeToTalkNow: 'unknown' })
  const again = await press(paths.en, danger, {}, 'back')
  expect(pageOf(again)).toBe('safe')
  expect(again.html).toMatch(/value="unknown" checked/)
})

test('people can be added and taken off the list, and everybody is sent', async () => {
  const { seen } = await walk(paths.en, teacher)
  const list = await press(paths.en, seen, {}, 'people')
  const added = await press(paths.en, list, {}, 'add')
  expect(pageOf(added)).toBe('people.1')
  expect((await press(paths.en, added)).status).toBe(422)
  const reach = await press(paths.en, added, {
    'people.1.role': 'person-using-violence',
    'people.1.name': 'Rangi Example',
  })
  const check = await press(paths.en, reach)
  expect(pageOf(check)).toBe('check')
  const without = await press(paths.en, await press(paths.en, check, {}, 'people'), {}, 'remove.0')
  await press(paths.en, await press(paths.en, without), {}, 'send')
  expect((await received()).newest?.people).toEqual([{ role: 'person-using-violence', name: 'Rangi Example' }])
})

test('what does not fit is said on its own page, with everything kept', async () => {
  const { seen } = await walk(paths.en, { ...teacher })
  const emptied = seen.hidden.filter(([name]) => name !== 'whatHappened')
  const sent = await press(paths.en, { ...seen, hidden: emptied }, {}, 'send')
  expect(sent.status).toBe(422)
  expect(pageOf(sent)).toBe('happened')
  expect(sent.html).toContain('href="#whatHappened"')
  expect(sent.html).toContain('Error: Question')
  expect(sent.html).toContain('Tama Example')
  const open = await press(paths.en, seen, {}, 'people.0')
  const born = await press(paths.en, open, {
    ...teacher['people.0'],
    'people.0.age.date-day': '31',
    'people.0.age.date-month': '2',
  })
  expect(born.status).toBe(422)
  expect(born.html).toContain('href="#people.0.age.date-day"')
  const start = await visit(paths.mi)
  const unchosen = await press(paths.mi, start)
  expect([unchosen.status, pageOf(unchosen)]).toEqual([422, 'start'])
})

test('the other language shows the same page with the same answers', async () => {
  const start = await visit(paths.en)
  const safe = await press(paths.en, start, { referrerKind: 'self' })
  const maori = await visit(paths.en, [...safe.hidden, ['safeToTalkNow', 'no'], ['language', 'mi']])
  expect(pageOf(maori)).toBe('safe')
  expect(maori.html).toContain('action="/mi/kowhai-bay"')
  expect(maori.html).toMatch(/value="no" checked/)
})

test('what no page of ours sends is refused, and nothing is kept of it', async () => {
  const start = await visit(paths.en)
  const tampered = async (...fields: (readonly [string, string])[]) =>
    (await visit(paths.en, [...start.hidden, ...fields])).status
  expect(await tampered(['caseId', 'x'])).toBe(400)
  expect(await tampered(['referrerKind', 'nobody'])).toBe(400)
  expect(await tampered(['people.20.name', 'x'])).toBe(400)
  expect(await tampered(['go', 'delete'])).toBe(400)
  expect(await tampered(['page', 'check'])).toBe(400)
  expect(
    (
      await visit(paths.en, [
        ['page', 'check'],
        ['formKey', 'short'],
      ])
    ).status,
  ).toBe(400)
  expect((await visit(paths.en, [...start.hidden, ['whatHappened', 'a'.repeat(70_000)]])).status).toBe(413)
  expect((await visit('/te-awa')).status).toBe(404)
  expect((await visit('/te-awa', start.hidden)).status).toBe(404)
})

test('every public page stands in both languages, with 111, the helplines and the way out', async () => {
  for (const path of ['/', '/help', '/privacy', '/contact', '/kowhai-bay', '/nowhere-at-all']) {
    const [english, maori] = await Promise.all([visit(path), visit(`/mi${path}`)])
    expect(english.html).toContain('<html lang="en-NZ"')
    expect(maori.html).toContain('<html lang="mi"')
    for (const { html } of [english, maori]) {
      expect(html).toContain('tel:111')
      expect(html).toContain('0800 733 843')
      expect(html).toContain('href="https://www.example.org/"')
      expect(html).not.toContain('hub.localhost')
      expect(html.match(/<title>(.*)<\/title>/)?.[1]).not.toMatch(/violen|tūkino|refer|Kōwhai/i)
    }
  }
})
