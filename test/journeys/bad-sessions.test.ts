import { makeId } from '@kps/crossings/ids'
import type { Language } from '@kps/foundation/language'
import { instantNow } from '@kps/foundation/time'
import { type AHouse, aHouse, anything, type Visitor, withSession } from '@kps/test/house'
import { judge } from '@kps/test/judging'
import { newFormKey as aFormKey } from '@kps/web-locality/door'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

const now = instantNow()
let house: AHouse

beforeAll(async () => {
  house = await aHouse()
})

afterAll(() => house?.close())

/** Somebody with a cookie that opens nothing here, and the page that they all get. */
async function turnedAway(place: string, visitor: Visitor, language: Language = 'en'): Promise<string> {
  const { body, headers } = judge(await visitor.ask(house.at(place)), 401, language)
  expect(headers['set-cookie']?.join()).toMatch(/__Host-session=; Max-Age=0/)
  return body
}

test('a forged session, an ended one and another locality’s open nothing, and all are told the same', async () => {
  const coordinator = await house.signIn('te-awa-coordinator-1')
  const secret = coordinator.cookies.get(new URL(house.at('te-awa')).host)?.get('__Host-session') ?? ''
  const told = new Set<string>()
  for (const forged of ['x', 'A'.repeat(43), `${secret}x`, '"; drop table sessions', '%00'])
    told.add(await turnedAway('te-awa', withSession(house, 'te-awa', forged)))
  told.add(
    await turnedAway('kowhai-bay', withSession(house, 'kowhai-bay', secret)).then((body) =>
      body.replaceAll('Kōwhai Bay', 'Te Awa'),
    ),
  )
  await coordinator.ask(house.at('te-awa', '/sign-out'), { form: {} })
  told.add(await turnedAway('te-awa', withSession(house, 'te-awa', secret)))
  expect(told.size).toBe(1)
  await turnedAway('hub', withSession(house, 'hub', secret))
})

test('a session that lay idle for a quarter of an hour has ended', async () => {
  const coordinator = await house.signIn('te-awa-coordinator-2')
  expect((await coordinator.ask(house.at('te-awa'))).status).toBe(200)
  const { batch, orm } = await house.localityDatabase('te-awa')
  const idle = new Date(Date.now() - 15 * 60_000 - 1000).toISOString()
  await batch([orm.run(`update sessions set seen_at = '${idle}'`)])
  expect(await turnedAway('te-awa', coordinator)).toContain('ended')
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
  const mine = (await practitioner.ask(house.at('kowhai-bay', '/cases?which=all'))).body
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
  const request = fc.record({
    place: fc.constantFrom('kowhai-bay' as const, 'hub' as const),
    path: fc.oneof(anything.path, fc.constantFrom(...forms)).filter((path) => !path.startsWith('/sign')),
    query: anything.query,
    body: fc.option(
      fc.oneof(
        anything.body,
        form.map((each) => new URLSearchParams({ formKey: aFormKey(), ...each }).toString()),
      ),
      { nil: undefined },
    ),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ place, path, query, body }) => {
      const ask = { target: `${path}${query}`, ...(body === undefined ? {} : { body }) }
      const { status } = await people[place].ask(house.at(place), ask)
      expect(status).toBeLessThan(500)
      expect(status).not.toBe(401)
    }),
    { numRuns: 400 },
  )
})
