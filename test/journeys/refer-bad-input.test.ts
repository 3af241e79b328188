import { longestSealedReferral, mostPeople, newFormKey } from '@kps/crossings/referral-handover'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLoneForm } from './a-lone-form.ts'
import { fieldsOn, sentFrom } from './answers-on.ts'

const { arrived, ask, form, post, postFields, sizes } = await aLoneForm()

const pages = [
  'start',
  'safe',
  'danger',
  'act-now',
  'reach',
  'part',
  'step-back',
  'you',
  'people',
  'people.0',
  'people.3.reach',
  'people.7.name',
  'people.0.age',
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
      'ownPart',
      'version',
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
  expect((await post('__proto__=1')).status).toBe(400)
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

const key = () => newFormKey()
const current = (answers: Readonly<Record<string, string>>, page = 'check', go = 'send'): [string, string][] =>
  Object.entries({ version: '2', formKey: key(), page, go, ...answers })
const about = { referrerKind: 'whanau-or-friend', whatHappened: 'He shouts at night.', 'people.0.role': 'other' }
const named = { ...about, 'people.0.relationship': 'next door' }
const newest = () => arrived().at(-1)

test('who wrote more than any form could hold is told what to do, in their own language', async () => {
  const answer = await post(`page=happened&formKey=${key()}&whatHappened=${'a'.repeat(1_100_000)}`, form, '/mi/te-awa')
  expect(answer.status).toBe(413)
  const html = await answer.text()
  expect(html).toContain('whakapotoa')
  expect(html).toContain('tel:111')
})

test.each([
  ['plain letters', 'a'.repeat(9_000)],
  ['letters of three bytes', '語'.repeat(20_000)],
  ['emoji', '🙏'.repeat(9_000)],
])('a story in %s that is too long comes back whole, on its own page, with what to do', async (_, story) => {
  const answer = await postFields(current({ ...named, whatHappened: story }))
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(fieldsOn(html).find(({ name }) => name === 'whatHappened')).toMatchObject({ kind: 'text', value: story })
  expect(html).toContain('Make this answer shorter')
})

test('a story of 8,000 letters of any writing is sent, and so is a form with every answer at its limit', async () => {
  expect((await postFields(current({ ...named, whatHappened: '語'.repeat(8_000) }))).status).toBe(200)
  const wide = (length: number) => '語'.repeat(length)
  const everybody = Object.fromEntries(
    Array.from({ length: mostPeople }, (_, index) => [
      [`people.${index}.role`, 'victim-survivor'],
      [`people.${index}.name`, wide(200)],
      [`people.${index}.relationship`, wide(200)],
      [`people.${index}.phone`, wide(60)],
      [`people.${index}.address`, wide(300)],
      [`people.${index}.safeToContact.notes`, wide(1_000)],
    ]).flat(),
  )
  const full = {
    ...{ ...about, ...everybody, whatHappened: wide(8_000), childView: wide(2_000) },
    ...{ whereIsPersonUsingViolence: wide(500), whereAreChildren: wide(500) },
    ...{ 'consent.reason': wide(1_000), 'ipp3a.note': wide(1_000), 'referrer.safeToContact.notes': wide(1_000) },
  }
  expect((await postFields(current(full))).status).toBe(200)
  expect(newest()?.people).toHaveLength(mostPeople)
  expect(sizes.at(-1)).toBeLessThan(longestSealedReferral)
})

test('control characters and unseen marks that came along in what was pasted are left out; nothing else is', async () => {
  const answer = await postFields(
    current({
      ...named,
      'people.0.name': 'A\u0000n\u001ba\u202e',
      whatHappened: 'One\u000btwo\u0007\ufeff three\tfour',
    }),
  )
  expect(answer.status).toBe(200)
  expect(newest()).toMatchObject({ whatHappened: 'One\ntwo three\tfour', people: [{ name: 'Ana' }] })
})

test.each([
  ['one letter', 'Ō'],
  ['200 letters', 'Ā'.repeat(200)],
  ['emoji', 'Ana 🌺'],
  ['letters from right to left', 'مريم بنت علي'],
  ['an apostrophe, a hyphen and markup', 'O’Neil-Tāmati <b>&amp;'],
])('a name of %s is kept as it was given', async (_, name) => {
  expect((await postFields(current({ ...named, 'people.0.name': name }))).status).toBe(200)
  expect(newest()?.people[0]?.name).toBe(name.normalize('NFC'))
})

test('somebody with no name, and a date that is only a year, are enough', async () => {
  const born = { 'people.0.age.known': 'date-of-birth', 'people.0.age.date-year': '2017' }
  expect((await postFields(current({ ...named, ...born }))).status).toBe(200)
  expect(newest()?.people).toEqual([
    { role: 'other', relationship: 'next door', age: { known: 'year-of-birth', year: 2017 } },
  ])
})

test('a hidden answer that somebody altered is asked again on the answers page, and nothing beside it is lost', async () => {
  const answer = await postFields(current({ ...named, immediateDanger: 'maybe', 'people.0.age.known': '<b>' }))
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('some are asked again')
  expect(html).toContain('He shouts at night.')
  expect(sentFrom(html).map(([name]) => name)).not.toContain('immediateDanger')
  const kind = await postFields(current({ ...named, referrerKind: 'nobody' }, 'where', 'next'))
  expect(kind.status).toBe(422)
  const asked = await kind.text()
  expect(fieldsOn(asked).filter(({ kind }) => kind === 'choice')).toHaveLength(3)
  expect(asked).toContain('next door')
})

test('a form key that was altered gives way to a new one, and the form goes on', async () => {
  const answer = await postFields(current({ ...named, formKey: 'short' }, 'happened', 'next'))
  expect(answer.status).toBe(422)
  expect(Object.fromEntries(sentFrom(await answer.text())).formKey).toMatch(/^[A-Za-z0-9_-]{24}$/)
})

test('last week’s form is taken as it stands; what it asked and this one does not is kept in the sender’s own words', async () => {
  const { version: _, ...lastWeek } = Object.fromEntries(current(named))
  expect((await postFields(Object.entries(lastWeek))).status).toBe(200)
  const gone = { ...lastWeek, page: 'pets', go: 'next', petsAtRisk: 'The old dog, Tui', howOften: 'weekly' }
  const answer = await postFields(Object.entries(gone))
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('This form has changed')
  expect(Object.fromEntries(sentFrom(html)).whatHappened).toBe('He shouts at night.\nThe old dog, Tui')
  const sent = await postFields([...sentFrom(html), ['go', 'send']])
  expect(sent.status).toBe(200)
  expect(newest()?.whatHappened).toContain('The old dog, Tui')
})

test('last week’s page that asked four things of a person at once is taken whole, and says on which page one does not fit', async () => {
  const four = { 'people.0.role': 'child', 'people.0.name': 'Ana', 'people.0.age.known': 'years' }
  const name = await postFields(current({ ...about, ...four, 'people.0.age.years': '7' }, 'people.0', 'next'))
  expect(Object.fromEntries(sentFrom(await name.text()))).toMatchObject({ ...four, page: 'people.0.name' })
  const wrong = await postFields(current({ ...about, ...four, 'people.0.age.years': 'seven' }))
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(Object.fromEntries(sentFrom(html))).toMatchObject({ page: 'people.0.age', 'people.0.age.years': 'seven' })
  expect(html).toContain('Enter an age in whole years')
})

test('a link into the middle of the form leads to where it begins, and an empty form to its first question', async () => {
  const begin = await ask({}, '/te-awa')
  expect(begin.status).toBe(200)
  for (const path of ['/te-awa/people', '/te-awa/check', '/te-awa/receipt'])
    expect((await ask({}, path)).status).toBe(404)
  const empty = await post('')
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Who is this for?')
  for (const page of ['check', 'people.3', 'told', 'not-sent', 'step-back']) {
    const answer = await postFields(current({}, page, 'send'))
    expect([answer.status, (await answer.text()).includes('Who is this for?')]).toEqual([422, true])
  }
})

test('two tabs of one form lose nothing: each arrives once, as often as it is sent', async () => {
  const formKey = key()
  const [one, other] = [current({ ...named, formKey }), current({ ...named, formKey, whereAreChildren: 'At school' })]
  const before = arrived().length
  const receipts = await Promise.all([one, other, one, other].map(async (tab) => (await postFields(tab)).text()))
  expect(new Set(receipts).size).toBe(1)
  expect(arrived().length).toBe(before + 2)
})
