import type { Language } from '@kps/foundation/language'
import { type AHouse, type Ask, aHouse, aVisitor, judge, type Visitor } from '@kps/test/house'
import { errorWords } from '@kps/web-kit/errors'
import { afterAll, beforeAll, expect, test } from 'vitest'

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
    '//',
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
    await refuse(url, 413, { body: `whatHappened=${'a'.repeat(65_536)}` })
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
