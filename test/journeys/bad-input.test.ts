import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import type { Language } from '@kps/foundation/language'
import { instantNow } from '@kps/foundation/time'
import {
  type AHouse,
  type Ask,
  aHouse,
  aVisitor,
  countWaiting,
  judge,
  sendReferral,
  teacher,
  type Visitor,
} from '@kps/test/house'
import { errorWords } from '@kps/web-kit/errors'
import { newFormKey as aFormKey } from '@kps/web-locality/door'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

const now = instantNow()
let house: AHouse

beforeAll(async () => {
  house = await aHouse()
})

afterAll(() => house?.close())

const doors = ['front door', 'kowhai-bay', 'hub'] as const
const languages = ['en', 'mi'] as const

/** Asks in both languages, and sees that the page says so in the reader's own, and what to do. */
async function refuse(url: string, status: keyof typeof titles, ask?: Ask): Promise<void> {
  for (const language of languages) {
    const { body } = judge(await aVisitor(language).ask(url, ask), status, language)
    if (ask?.method === 'HEAD') continue
    expect(body).toContain(`>${titles[status][language]}</h1>`)
  }
}

const title = (status: 400 | 403 | 404 | 405 | 413 | 415) => ({
  en: errorWords.en[`error.${status}.title`],
  mi: errorWords.mi[`error.${status}.title`],
})
const titles = { 400: title(400), 403: title(403), 404: title(404), 405: title(405), 413: title(413), 415: title(415) }

test('a host or a locality that is not ours is not found', async () => {
  for (const place of ['nowhere', 'registry', 'a', 'xn--kwhai', 'kowhai-bay.te-awa'])
    await refuse(house.at('front door').replace('localhost', `${place}.localhost`), 404)
  await refuse(house.at('front door'), 404, { headers: { host: 'kowhai-bay.localhost:1' } })
  // No door's route at all: the switchboard answers, with nothing.
  for (const host of ['elsewhere.test', 'kowhai-bay.elsewhere.test', '127.0.0.1']) {
    const { status, body } = await aVisitor().ask(house.at('front door'), { headers: { host } })
    expect([status, body]).toEqual([404, ''])
  }
  await refuse(house.at('front door', '/nowhere'), 404)
})

test('a path that no door has is not found, however it is written', async () => {
  const targets = [
    '/wp-login.php',
    '/.env',
    '/%00',
    '/%zz',
    '/..%2f..%2fetc/passwd',
    '//x',
    `/${'a'.repeat(4000)}`,
    '/%ff',
  ]
  for (const target of targets) await refuse(house.at('front door'), 404, { target })
})

test('a method that no page has is refused, with the methods that there are', async () => {
  for (const door of doors) {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      await refuse(house.at(door), 405, { method })
      expect((await aVisitor().ask(house.at(door), { method })).headers.allow).toBe('GET, HEAD, POST')
    }
  }
})

test('a form that another site sends is refused at every door', async () => {
  const elsewhere = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' }
  for (const door of doors) {
    const path = door === 'front door' ? '/kowhai-bay' : '/sign-out'
    await refuse(house.at(door, path), 403, { form: { page: 'start' }, headers: elsewhere })
    await refuse(house.at(door, path), 403, { form: {}, headers: { ...elsewhere, 'sec-fetch-site': 'same-site' } })
    await refuse(house.at(door, path), 403, { form: {}, headers: { ...elsewhere, 'sec-fetch-site': undefined } })
  }
})

test('what is no form, or is too large, is refused before anybody reads it', async () => {
  for (const door of doors) {
    const url = house.at(door, door === 'front door' ? '/kowhai-bay' : '/sign-out')
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain', undefined])
      await refuse(url, 415, { body: 'a=1', headers: { 'content-type': type } })
    await refuse(url, 413, { body: `whatHappened=${'a'.repeat(door === 'kowhai-bay' ? 1_048_576 : 65_536)}` })
  }
})

/** Somebody with a cookie that opens nothing here, and the page that they all get. */
async function turnedAway(place: string, visitor: Visitor, language: Language = 'en'): Promise<string> {
  const { body, headers } = judge(await visitor.ask(house.at(place)), 401, language)
  expect(headers['set-cookie']?.join()).toMatch(/__Host-session=; Max-Age=0/)
  return body
}

const carrying = (place: string, cookie: string): Visitor => {
  const visitor = aVisitor()
  visitor.cookies.set(new URL(house.at(place)).host, new Map([['__Host-session', cookie]]))
  return visitor
}

test('a forged session, an ended one and another locality’s open nothing, and all are told the same', async () => {
  const coordinator = await house.signIn('te-awa-coordinator-1')
  const secret = coordinator.cookies.get(new URL(house.at('te-awa')).host)?.get('__Host-session') ?? ''
  const told = new Set<string>()
  for (const forged of ['x', 'A'.repeat(43), `${secret}x`, '"; drop table sessions', '%00'])
    told.add(await turnedAway('te-awa', carrying('te-awa', forged)))
  told.add(
    await turnedAway('kowhai-bay', carrying('kowhai-bay', secret)).then((body) =>
      body.replaceAll('Kōwhai Bay', 'Te Awa'),
    ),
  )
  await coordinator.ask(house.at('te-awa', '/sign-out'), { form: {} })
  told.add(await turnedAway('te-awa', carrying('te-awa', secret)))
  expect(told.size).toBe(1)
  await turnedAway('hub', carrying('hub', secret))
})

test('a session that lay idle for a quarter of an hour has ended', async () => {
  const coordinator = await house.signIn('te-awa-coordinator-2')
  expect((await coordinator.ask(house.at('te-awa'))).status).toBe(200)
  const { batch, orm } = await house.localityDatabase('te-awa')
  const idle = new Date(Date.now() - 15 * 60_000 - 1000).toISOString()
  await batch([orm.run(`update sessions set seen_at = '${idle}'`)])
  expect(await turnedAway('te-awa', coordinator)).toContain('ended')
})

const brokenUtf8 = (name: string) => new Uint8Array([...new TextEncoder().encode(`${name}=`), 0xff, 0xfe])

test('a public form that no page of ours can send is refused, and nothing arrives', async () => {
  const before = await countWaiting(house)
  const url = house.at('front door', '/kowhai-bay')
  const whole = { page: 'check', go: 'send', formKey: newFormKey(), ...teacher }
  await refuse(url, 400, { form: { ...whole, isAdmin: 'yes' } })
  await refuse(url, 400, { form: { ...whole, formKey: 'guessed' } })
  await refuse(url, 400, { form: { page: 'check', go: 'send', ...teacher } })
  await refuse(url, 400, { form: { ...whole, immediateDanger: 'perhaps' } })
  await refuse(url, 400, { form: { ...whole, whatHappened: 'a bell \u0007 rings' } })
  await refuse(url, 400, { form: { ...whole, ['__proto__']: 'x' } })
  await refuse(url, 400, { body: brokenUtf8('whatHappened') })
  await refuse(url, 400, { body: 'whatHappened=%zz' })
  await refuse(url, 400, { body: '&'.repeat(3000) })
  expect(await countWaiting(house)).toBe(before)
})

test('answers that are missing or cannot be are asked for again, in the reader’s language, with all that was typed', async () => {
  const before = await countWaiting(house)
  const born = { 'age.known': 'date-of-birth', 'age.date-day': '31', 'age.date-month': '2', 'age.date-year': '1990' }
  const impossible = Object.fromEntries(Object.entries(born).map(([name, value]) => [`people.0.${name}`, value]))
  const { whatHappened: _, ...silent } = teacher
  for (const language of languages) {
    const path = language === 'mi' ? '/mi/kowhai-bay' : '/kowhai-bay'
    for (const answers of [silent, { ...teacher, ...impossible }]) {
      const form = { page: 'check', go: 'send', formKey: newFormKey(), ...answers }
      const { body } = judge(await aVisitor(language).ask(house.at('front door', path), { form }), 422, language)
      expect(body).toContain('govuk-error-summary')
      for (const [name, value] of Object.entries(answers)) expect(textOf(body), name).toContain(value)
    }
  }
  expect(await countWaiting(house)).toBe(before)
})

/** A page as it would be read, its attributes too. */
const textOf = (html: string): string =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')

test('a form that is sent again shows the same receipt, and is one referral', async () => {
  const before = await countWaiting(house)
  const key = newFormKey()
  const [first, again] = [await sendReferral(house, teacher, key), await sendReferral(house, teacher, key)]
  expect(judge(again, 200).body).toBe(judge(first, 200).body)
  expect(await countWaiting(house)).toBe(before + 1)
})

/** The first id of a kind that a page shows. */
const idIn = (body: string, kind: string): string => new RegExp(`${kind}_[A-Za-z0-9]+`).exec(body)?.[0] ?? ''
/** What differs from one answer to the next in any case: the request's code. */
const masked = (body: string): string => body.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'code')

test('whether a case, a person or a referral exists cannot be told by who may not open it', async () => {
  const coordinator = await house.signIn('kowhai-bay-coordinator-1')
  const practitioner = await house.signIn('kowhai-bay-practitioner-1', 'mi')
  const stranger = await house.signIn('te-awa-coordinator-1', 'mi')
  const list = await coordinator.ask(house.at('kowhai-bay', '/cases?which=all'))
  const mine = (await practitioner.ask(house.at('kowhai-bay', '/cases'))).body
  const others = [...list.body.matchAll(/cse_[A-Za-z0-9]+/g)].map(([id]) => id).filter((id) => !mine.includes(id))
  const [theCase = ''] = others
  const person = idIn((await coordinator.ask(house.at('kowhai-bay', `/cases/${theCase}`))).body, 'per')
  const queue = await coordinator.ask(house.at('kowhai-bay', '/triage'))
  const referral = idIn(queue.body, 'ref')
  expect([theCase, person, referral].map((id) => id.slice(0, 4))).toEqual(['cse_', 'per_', 'ref_'])
  const pages = (cse: string, per: string, ref: string) => [
    `/cases/${cse}`,
    `/cases/${cse}/team`,
    `/cases/${cse}/risk-plan`,
    `/cases/${cse}/people/${per}/assessments/new`,
    `/cases/${cse}/people/${per}/safety-plan`,
    `/cases/${cse}/people/${per}/safety-plan/print`,
    `/triage/${ref}`,
  ]
  const there = pages(theCase, person, referral)
  const nowhere = pages(makeId('cse', now), makeId('per', now), makeId('ref', now))
  const malformed = pages('1', "x'--", '%00')
  for (const [place, visitor] of [
    ['kowhai-bay', practitioner],
    ['te-awa', stranger],
  ] as const) {
    for (const [number, path] of there.entries()) {
      const told = new Set<string>()
      for (const each of [path, nowhere[number]]) {
        const { status, body } = await visitor.ask(house.at(place, each))
        expect([403, 404], `${each} ${status}`).toContain(status)
        told.add(`${status} ${masked(body)}`)
      }
      judge(await visitor.ask(house.at(place, malformed[number])), 404, 'mi')
      expect(told.size, path).toBe(1)
    }
  }
})

/** A coordinator with a referral of hers open: its address, and what she has typed. */
async function deciding() {
  await sendReferral(house)
  const coordinator = await house.signIn('kowhai-bay-coordinator-1', 'mi')
  const queue = await coordinator.ask(house.at('kowhai-bay', '/triage'))
  const ids = [...queue.body.matchAll(/ref_[A-Za-z0-9]+/g)].map(([id]) => id)
  const url = house.at('kowhai-bay', `/triage/${ids.at(-1)}`)
  const said = { outcome: 'no-further-action', reason: 'Kua haumaru rātou.', notification: 'do-not-contact' }
  return { coordinator, url, typed: { formKey: aFormKey(), turn: '0', ...said } }
}

test('a practitioner’s form that does not fit comes back with what she typed; one that cannot be read does not', async () => {
  const { coordinator, url, typed } = await deciding()
  const { body } = judge(await coordinator.ask(url, { form: { ...typed, outcome: '' } }), 422, 'mi')
  expect(body).toContain(typed.reason)
  expect(body).toContain('govuk-error-summary')
  judge(await coordinator.ask(url, { form: { ...typed, outcome: 'perhaps' } }), 422, 'mi')
  judge(await coordinator.ask(url, { form: { ...typed, formKey: 'guessed' } }), 422, 'mi')
  judge(await coordinator.ask(url, { form: { ...typed, reason: 'a bell \u0007 rings' } }), 400, 'mi')
  judge(await coordinator.ask(url, { body: brokenUtf8('reason') }), 400, 'mi')
  judge(await coordinator.ask(url, { body: `reason=${'a'.repeat(65_536)}` }), 413, 'mi')
  expect((await coordinator.ask(url)).body).not.toContain(typed.reason)
})

test('a decision that is sent again is one decision', async () => {
  const { coordinator, url, typed } = await deciding()
  const [first, again] = [await coordinator.ask(url, { form: typed }), await coordinator.ask(url, { form: typed })]
  expect([first.status, again.status]).toEqual([303, 303])
  expect(again.headers.location).toBe(first.headers.location)
  expect((await coordinator.ask(url)).body.split(typed.reason).length).toBe(2)
})

test('whoever’s session ended while typing is sent to sign in, and nobody sees what was typed', async () => {
  const { coordinator, url, typed } = await deciding()
  const secret = coordinator.cookies.get(new URL(url).host)?.get('__Host-session') ?? ''
  await coordinator.ask(house.at('kowhai-bay', '/sign-out'), { form: {} })
  const { body } = judge(await carrying('kowhai-bay', secret).ask(url, { form: typed }), 401)
  expect(body).not.toContain(typed.reason)
})

const anyPath = fc.oneof(
  fc.webPath().map((path) => `/${path}`),
  fc.constantFrom(
    '/',
    '/kowhai-bay',
    '/mi/te-awa',
    '/triage',
    '/cases',
    '/publications',
    '/sign-in/callback',
    '/sign-out',
  ),
  fc
    .tuple(fc.constantFrom('/cases/', '/triage/', '/publications/', '/assets/'), fc.webSegment())
    .map((parts) => parts.join('')),
)
const anyQuery = fc.oneof(
  fc.constant(''),
  fc.webQueryParameters().map((query) => `?${query}`),
  fc.constant('?after=%00&language=xx'),
)
const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.dictionary(fc.string(), fc.string()).map((form) => new URLSearchParams(form).toString()),
  fc.constantFrom('formKey=x', 'page=check&go=send', 'a=1&a=2', '=', '&&&', 'outcome[]=1', 'people.99.name=x'),
)
const anyHeaders = fc.record(
  {
    'accept-language': fc.constantFrom('mi', 'en', '*', 'x'.repeat(200), ';q=9'),
    'content-type': fc.constantFrom('application/x-www-form-urlencoded', 'application/json', ';', 'a'.repeat(500)),
    cookie: fc.constantFrom(
      '__Host-session=',
      `__Host-session=${'A'.repeat(43)}`,
      '__Host-sign-in=x',
      '=;;=',
      'language=zz',
    ),
    'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', 'nonsense'),
    'x-forwarded-host': fc.constantFrom('te-awa.localhost', 'elsewhere.test'),
    range: fc.constantFrom('bytes=0-1', 'bytes=9-'),
    'if-none-match': fc.constant('*'),
  },
  { requiredKeys: [] },
)
const anyMethod = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'TRACE')
const anyDoor = fc.constantFrom('front door', 'kowhai-bay', 'hub')

test('whatever comes in from nobody in particular, no door breaks and no answer goes out unprotected', async () => {
  const anything = fc.record({
    door: anyDoor,
    path: anyPath,
    query: anyQuery,
    method: anyMethod,
    headers: anyHeaders,
    body: anyBody,
  })
  await fc.assert(
    fc.asyncProperty(anything, async ({ door, path, query, method, headers, body }) => {
      const ask = { method, headers, target: `${path}${query}`, ...(method === 'POST' ? { body } : {}) }
      const { status, headers: given } = await aVisitor().ask(house.at(door), ask)
      expect(status).toBeLessThan(500)
      expect(given['content-security-policy']).toBeDefined()
    }),
    { numRuns: 400 },
  )
})

test('whatever a signed-in person sends, no door breaks', async () => {
  const people = {
    'kowhai-bay': await house.signIn('kowhai-bay-coordinator-1'),
    hub: await house.signIn('hub-analyst'),
  }
  const listed = (await people['kowhai-bay'].ask(house.at('kowhai-bay', '/cases?which=all'))).body
  const theCase = idIn(listed, 'cse')
  const person = idIn((await people['kowhai-bay'].ask(house.at('kowhai-bay', `/cases/${theCase}`))).body, 'per')
  const forms = [
    `/cases/${theCase}/team`,
    `/cases/${theCase}/risk-plan`,
    `/cases/${theCase}/people/${person}/assessments/new`,
    `/cases/${theCase}/people/${person}/safety-plan`,
    `/cases/${theCase}/people/${person}/safety-plan/print`,
    '/publications',
    '/triage/x',
  ]
  const fields = [
    'formKey',
    'version',
    'turn',
    'outcome',
    'reviewOn-day',
    'dueOn-year',
    'language',
    'level',
    'to',
    'publication',
  ]
  const form = fc.dictionary(
    fc.constantFrom(...fields),
    fc.oneof(fc.string(), fc.constantFrom('0', '-1', '1e99', 'en', 'yes')),
  )
  const anything = fc.record({
    place: fc.constantFrom('kowhai-bay' as const, 'hub' as const),
    path: fc.oneof(anyPath, fc.constantFrom(...forms)).filter((path) => !path.startsWith('/sign')),
    query: anyQuery,
    body: fc.option(
      fc.oneof(
        anyBody,
        form.map((each) => new URLSearchParams({ formKey: aFormKey(), ...each }).toString()),
      ),
      { nil: undefined },
    ),
  })
  await fc.assert(
    fc.asyncProperty(anything, async ({ place, path, query, body }) => {
      const ask = { target: `${path}${query}`, ...(body === undefined ? {} : { body }) }
      const { status } = await people[place].ask(house.at(place), ask)
      expect(status).toBeLessThan(500)
      expect(status).not.toBe(401)
    }),
    { numRuns: 400 },
  )
})
