import type { Language } from '@kps/foundation/language'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aFrontDoor, pageOf, type Seen, type Typed } from './a-front-door.ts'

let locality: ALocality
let door: ReturnType<typeof aFrontDoor>

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
})
afterAll(() => locality.close())
beforeEach(() => {
  Object.assign(door.lanes, { intake: 'open', directory: 'open' })
})

const paths: Record<Language, string> = { en: '/kowhai-bay', mi: '/mi/kowhai-bay' }
const story = 'Line one.\nLine two: "quotes" & <angles>.'

const teacher: Readonly<Record<string, Typed>> = {
  start: { referrerKind: 'professional' },
  safe: { safeToTalkNow: 'yes' },
  danger: { immediateDanger: 'no' },
  you: {
    'referrer.organisation': 'Harakeke School',
    'referrer.organisationKind': 'education',
  },
  reach: {
    'referrer.name': 'Mere Example',
    'referrer.phone': '021 000 000',
    'referrer.preferredContact': 'phone',
  },
  'reach-safely': { 'referrer.safeToContact.answer': 'yes' },
  'people.0': { 'people.0.role': 'child' },
  'people.0.name': { 'people.0.name': 'Tama Example' },
  'people.0.age': {
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
  'people.0': { 'people.0.role': 'victim-survivor', 'people.0.relationship': 'lives next door' },
  'people.0.name': {},
  'people.0.age': { 'people.0.age.known': 'years', 'people.0.age.years': '34' },
}
const herself: Readonly<Record<string, Typed>> = {
  start: { referrerKind: 'self' },
  danger: { immediateDanger: 'yes' },
  reach: { 'referrer.phone': '021 000 001' },
  happened: { whatHappened: 'I am afraid.' },
}

test.each(['en', 'mi'] as const)(
  'a teacher tells of a child, page by page, and gets a reference to say aloud (%s)',
  async (language) => {
    const { met, seen } = await door.walk(paths[language], teacher)
    expect(met).toEqual([
      ...['start', 'safe', 'danger', 'reach', 'reach-safely', 'where', 'tamariki', 'happened', 'concerns'],
      ...['people.0', 'people.0.name', 'people.0.age', 'people.0.reach', 'people'],
      ...['consent', 'child-view', 'told', 'you'],
    ])
    const receipt = await door.press(paths[language], seen, {}, 'send')
    const { newest, reference } = await door.received()
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
  const { met, seen } = await door.walk(paths[language], friend)
  expect(met).not.toContain('child-view')
  expect((await door.press(paths[language], seen, {}, 'send')).status).toBe(200)
  expect((await door.received()).newest).toMatchObject({
    referrer: { relationship: 'neighbour' },
    people: [{ relationship: 'lives next door', age: { known: 'years', years: 34 } }],
  })
})

test.each(['en', 'mi'] as const)(
  'somebody who asks for themself answers less, and hears that nobody was called (%s)',
  async (language) => {
    const { met, seen } = await door.walk(paths[language], herself)
    expect(met).toEqual([
      'start',
      'safe',
      'danger',
      'act-now',
      'reach',
      'reach-safely',
      'part',
      'where',
      'tamariki',
      'happened',
      'concerns',
      'people',
    ])
    const receipt = await door.press(paths[language], seen, {}, 'send')
    expect(receipt.html).toMatch(/Nobody has been called|Kāore tētahi i waeahia/)
    const { newest } = await door.received()
    expect(newest).toMatchObject({ referrerKind: 'self', immediateDanger: 'yes', people: [] })
    expect(newest?.consent).toBeUndefined()
    expect(newest?.ipp3a).toBeUndefined()
  },
)

test('pressing Send twice is one referral with one reference', async () => {
  const { seen } = await door.walk(paths.en, teacher)
  const before = (await door.received()).count
  const [one, two] = await Promise.all([door.press(paths.en, seen, {}, 'send'), door.press(paths.en, seen, {}, 'send')])
  expect([one.status, two.status]).toEqual([200, 200])
  expect(one.html).toBe(two.html)
  expect((await door.received()).count).toBe(before + 1)
})

test.each(['shut', 'breaks'] as const)(
  'when nobody confirms (%s), the page says NOT sent, keeps every answer, and can be sent again',
  async (how) => {
    const { seen } = await door.walk(paths.en, teacher)
    const before = (await door.received()).count
    door.lanes.intake = how
    const failed = await door.press(paths.en, seen, {}, 'send')
    expect(failed.status).toBe(503)
    expect(failed.html).toContain('NOT sent')
    expect(failed.html).toContain('tel:111')
    expect(failed.html).not.toContain('reference')
    expect(door.alarms.at(-1)).toBe('referral-not-received')
    const answers = (page: Seen) => page.hidden.filter(([name]) => name !== 'page')
    expect(answers(failed)).toEqual(answers(seen))
    door.lanes.intake = 'open'
    expect((await door.press(paths.en, failed, {}, 'send')).status).toBe(200)
    expect((await door.received()).count).toBe(before + 1)
  },
)

test('whoever goes back after Send and changes an answer is heard again, under the same reference', async () => {
  const { seen } = await door.walk(paths.en, teacher)
  const first = await door.press(paths.en, seen, {}, 'send')
  const { count, reference } = await door.received()
  const open = await door.press(paths.en, seen, {}, 'where')
  const check = await door.press(paths.en, open, { whereIsPersonUsingViolence: 'He has left town' })
  const second = await door.press(paths.en, check, {}, 'send')
  expect(second.html).toBe(first.html)
  const after = await door.received()
  expect([after.count, after.reference]).toEqual([count + 1, reference])
  expect(after.newest?.whereIsPersonUsingViolence).toBe('He has left town')
  // Back and Send once more, also from the page in the other language, changes nothing.
  const again = await door.visit(paths.en, [...check.hidden, ['language', 'mi']])
  expect((await door.press(paths.mi, again, {}, 'send')).status).toBe(200)
  expect((await door.press(paths.en, seen, {}, 'send')).html).toBe(first.html)
  expect((await door.received()).count).toBe(count + 1)
})

test('answers changed after a send that nobody confirmed are never dropped as a repeat', async () => {
  const { seen } = await door.walk(paths.en, teacher)
  const { count } = await door.received()
  // It arrived, and the answer was lost on its way: nobody could confirm it.
  await door.press(paths.en, seen, {}, 'send')
  door.lanes.intake = 'shut'
  const failed = await door.press(paths.en, seen, {}, 'send')
  door.lanes.intake = 'open'
  const check = await door.press(paths.en, failed, {}, 'check')
  expect((await door.press(paths.en, check, {}, 'send')).status).toBe(200)
  expect((await door.received()).count).toBe(count + 1)
  const open = await door.press(paths.en, check, {}, 'happened')
  const changed = await door.press(paths.en, open, { whatHappened: 'It is worse now.' })
  expect((await door.press(paths.en, changed, {}, 'send')).status).toBe(200)
  expect((await door.received()).newest?.whatHappened).toBe('It is worse now.')
})

test('when the registry is away, nobody who is half way through loses an answer', async () => {
  const { seen } = await door.walk(paths.en, teacher)
  door.lanes.directory = 'breaks'
  expect((await door.visit('/kowhai-bay')).status).toBe(503)
  const where = await door.press(paths.en, seen, {}, 'where')
  expect(where.html).toContain('At home')
  expect((await door.press(paths.en, seen, {}, 'send')).status).toBe(503)
})

test('an answer can be changed from the last page, which comes back with the new one', async () => {
  const { seen } = await door.walk(paths.en, teacher)
  const open = await door.press(paths.en, seen, {}, 'where')
  expect(open.html).toContain('value="At home"')
  const checked = await door.press(paths.en, open, { whereIsPersonUsingViolence: 'In town' })
  expect(pageOf(checked)).toBe('check')
  expect(checked.html).toContain('In town')
  const danger = await door.press(paths.en, await door.press(paths.en, checked, {}, 'danger'), {
    immediateDanger: 'yes',
  })
  expect(pageOf(danger)).toBe('act-now')
  expect(pageOf(await door.press(paths.en, danger))).toBe('check')
})

test('back shows the page before with what was typed, finished or not', async () => {
  const start = await door.open(paths.en)
  const safe = await door.press(paths.en, start, { referrerKind: 'self' })
  const danger = await door.press(paths.en, safe, { safeToTalkNow: 'unknown' })
  const again = await door.press(paths.en, danger, {}, 'back')
  expect(pageOf(again)).toBe('safe')
  expect(again.html).toMatch(/value="unknown" checked/)
})

test('people can be added and taken off the list, and everybody is sent', async () => {
  const { seen } = await door.walk(paths.en, teacher)
  const list = await door.press(paths.en, seen, {}, 'people')
  const added = await door.press(paths.en, list, {}, 'add')
  expect(pageOf(added)).toBe('people.1')
  expect((await door.press(paths.en, added)).status).toBe(422)
  const name = await door.press(paths.en, added, { 'people.1.role': 'person-using-violence' })
  expect(pageOf(await door.press(paths.en, name, {}, 'back'))).toBe('people.1')
  const age = await door.press(paths.en, name, { 'people.1.name': 'Rangi Example' })
  expect(age.html).toMatch(/caption[^>]*>Rangi Example</)
  const reach = await door.press(paths.en, age, { 'people.1.age.known': 'unknown' })
  const check = await door.press(paths.en, reach)
  expect(pageOf(check)).toBe('check')
  const without = await door.press(paths.en, await door.press(paths.en, check, {}, 'people'), {}, 'remove.0')
  await door.press(paths.en, await door.press(paths.en, without), {}, 'send')
  expect((await door.received()).newest?.people).toEqual([
    { role: 'person-using-violence', name: 'Rangi Example', age: { known: 'unknown' } },
  ])
})

/** The name of the field that the first link of the list of errors leads to; the link itself says nothing of it. */
function fieldThatErrorsLeadTo({ html }: Seen): string | undefined {
  const [, anchor = ''] = /href="#(a[\w-]+)"/.exec(html) ?? []
  const [tag = ''] = new RegExp(`<[a-z]+ [^>]*id="${anchor}"[^>]*>`).exec(html) ?? []
  return / name="([^"]*)"/.exec(tag)?.[1]
}

test('what does not fit is said on its own page, with everything kept', async () => {
  const { seen } = await door.walk(paths.en, { ...teacher })
  const emptied = seen.hidden.filter(([name]) => name !== 'whatHappened')
  const sent = await door.press(paths.en, { ...seen, hidden: emptied }, {}, 'send')
  expect(sent.status).toBe(422)
  expect(pageOf(sent)).toBe('happened')
  expect(fieldThatErrorsLeadTo(sent)).toBe('whatHappened')
  expect(sent.html).toContain('Error: Question')
  expect(sent.html).toContain('Tama Example')
  const open = await door.press(paths.en, seen, {}, 'people.0.age')
  const born = await door.press(paths.en, open, {
    ...teacher['people.0.age'],
    'people.0.age.date-day': '31',
    'people.0.age.date-month': '2',
  })
  expect(born.status).toBe(422)
  expect(fieldThatErrorsLeadTo(born)).toBe('people.0.age.date-day')
  const start = await door.open(paths.mi)
  const unchosen = await door.press(paths.mi, start)
  expect([unchosen.status, pageOf(unchosen)]).toEqual([422, 'start'])
})

test('a person is asked about one thing after the other, and who knows next to nothing can go on', async () => {
  const known = { ...friend, 'people.0': { 'people.0.role': 'other' }, 'people.0.name': {}, 'people.0.age': {} }
  const { met } = await door.walk(paths.en, { ...known, 'people.0.reach': { 'people.0.address': 'next door' } })
  expect(met.filter((page) => page.startsWith('people.0'))).toHaveLength(4)
})

test('the other language shows the same page with the same answers', async () => {
  const start = await door.open(paths.en)
  const safe = await door.press(paths.en, start, { referrerKind: 'self' })
  const maori = await door.visit(paths.en, [...safe.hidden, ['safeToTalkNow', 'no'], ['language', 'mi']])
  expect(pageOf(maori)).toBe('safe')
  expect(maori.html).toContain('action="/mi/kowhai-bay"')
  expect(maori.html).toMatch(/value="no" checked/)
})

test('what no page of ours sends is refused, and nothing is kept of it', async () => {
  const start = await door.open(paths.en)
  const tampered = async (...fields: (readonly [string, string])[]) =>
    (await door.visit(paths.en, [...start.hidden, ...fields])).status
  expect(await tampered(['caseId', 'x'])).toBe(400)
  expect(await tampered(['people.40.name', 'x'])).toBe(400)
  expect(await tampered(['go', 'delete'])).toBe(400)
  expect(await tampered(['page', 'check'])).toBe(400)
  expect((await door.visit('/te-awa')).status).toBe(404)
  expect((await door.visit('/te-awa', start.hidden)).status).toBe(404)
})

test('every public page stands in both languages, with 111, the helplines and the way out', async () => {
  for (const path of ['/', '/help', '/privacy', '/contact', '/kowhai-bay', '/nowhere-at-all']) {
    const [english, maori] = await Promise.all([door.visit(path), door.visit(`/mi${path}`)])
    expect(english.html).toContain('<html lang="en-NZ"')
    expect(maori.html).toContain('<html lang="mi"')
    for (const { html } of [english, maori]) {
      expect(html).toContain('tel:111')
      expect(html).toContain('0800 733 843')
      expect(html).toContain('href="/leave"')
      expect(html).not.toContain('hub.localhost')
      expect(html.match(/<title>(.*)<\/title>/)?.[1]).not.toMatch(/violen|tūkino|refer|Kōwhai/i)
    }
  }
})
