import { addLanguage, htmlLang, type Language, languageName, spokenLanguages } from '@kps/foundation/language'
import { toBase64Url } from '@kps/foundation/sealing'
import { createLocalityApp } from '@kps/locality-door/app'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { findCatalogues, pseudoLanguage, unsaidIn } from '@kps/test/words'
import { helplines } from '@kps/web-kit/page'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Typed } from './a-front-door.ts'

const third = pseudoLanguage(await findCatalogues())
addLanguage(third)
// Only now: the front door gives each language its addresses when it is made.
const { byName } = await import('@kps/web-front-door/door')
const { aFrontDoor, carriedIn, kowhaiBay, pageOf } = await import('./a-front-door.ts')

let locality: ALocality
let door: ReturnType<typeof aFrontDoor>
let coordinator: { readonly secret: string }

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
  coordinator = await locality.visitAs('coordinator')
})
afterAll(() => locality.close())

const publicPages = ['/', '/help', '/privacy', '/accessibility', '/contact', '/aside', '/find', '/start', '/kowhai-bay']
const localityPages = [
  '/',
  '/triage',
  '/cases',
  '/questions',
  '/quarantine',
  '/publications',
  '/privacy',
  '/contact',
  '/help',
]
const at = (language: Language, path: string) => (language === 'en' ? path : `/${language}${path.replace(/^\/$/, '')}`)
const spoken = spokenLanguages()
/** What is called the same in every language. */
const ownNames = [...spoken.map(languageName), ...helplines.map(({ name }) => name)]
const herself: Readonly<Record<string, Typed>> = {
  start: { referrerKind: 'self' },
  danger: { immediateDanger: 'no' },
  reach: { 'referrer.phone': '021 000 001' },
  happened: { whatHappened: 'I am afraid.' },
}
const app = createLocalityApp()

/** Asks a locality's door as a browser that keeps these cookies, and gives the page and the cookies it sets. */
async function ask(path: string, cookies: readonly string[] = []) {
  const env = {
    HOST: 'localhost:8787',
    SIGN_IN_ISSUER: 'http://localhost:8788',
    SIGN_IN_CLIENT_ID: 'locality',
    SIGN_IN_CLIENT_SECRET: 'a-secret-for-one-test-only',
    COOKIE_KEY: toBase64Url(new Uint8Array(32)),
    TENANT_ACCESS: { open: async () => locality.grant },
    DIRECTORY: { list: async () => [] },
  }
  const cookie = [`__Host-session=${coordinator.secret}`, ...cookies].join('; ')
  const answer = await app.request(`http://kowhai-bay.localhost:8787${path}`, { headers: { cookie } }, env)
  return { html: await answer.text(), status: answer.status, set: answer.headers.getSetCookie() }
}

/** A page says what language it is in, and so does each other language's name on it. */
function speaks(language: Language, html: string) {
  expect(html).toContain(`<html lang="${htmlLang(language)}"`)
  for (const other of spoken.filter((one) => one !== language)) {
    const names = [...html.matchAll(/<[^>]*lang="([^"]*)"[^>]*>([^<]*)</g)].map(([, lang, text]) => `${lang} ${text}`)
    expect(names).toContain(`${htmlLang(other)} ${languageName(other)}`)
  }
}

test.for(spoken)(
  'every page of both doors says that it is in %s, and names the others in their own words',
  async (language) => {
    for (const path of [...publicPages, '/kowhai-bay/question', '/kowhai-bay/join'])
      speaks(language, (await door.visit(at(language, path))).html)
    for (const path of localityPages) speaks(language, (await ask(`${path}?language=${language}`)).html)
  },
)

test('a language that one file brings is read on every page in its own words: no page says anything by itself', async () => {
  for (const path of [...publicPages, '/nowhere', '/kowhai-bay/question']) {
    const { html, status } = await door.visit(at(third.code as Language, path))
    expect([path, status]).toEqual([path, path === '/nowhere' ? 404 : 200])
    expect([path, unsaidIn(html, [...ownNames, ...Object.values(kowhaiBay)])]).toEqual([path, []])
  }
})

test('nor does any page of a locality, which holds what a practitioner sees', async () => {
  for (const path of [...localityPages, '/cases/cse_nobody']) {
    const { html, status } = await ask(`${path}?language=${third.code}`)
    expect([path, status]).toEqual([path, path === '/cases/cse_nobody' ? 404 : 200])
    expect([path, unsaidIn(html, [...ownNames, ...Object.values(locality.grant.facts)])]).toEqual([path, []])
  }
})

test('a question is sent in a third language from the first page to the receipt, and the coordinator reads which', async () => {
  const path = at(third.code as Language, '/kowhai-bay')
  const { seen } = await door.walk(path, herself)
  const receipt = await door.press(path, seen, {}, 'send')
  expect(receipt.status).toBe(200)
  speaks(third.code as Language, seen.html)
  expect((await door.received()).newest?.language).toBe(third.code)
  const { html } = await ask('/triage')
  const [, referral] = /href="(\/triage\/ref_\w+)"/.exec(html) ?? []
  expect((await ask(referral ?? '')).html).toContain(languageName(third.code))
  const inThird = (await ask(`${referral}?language=${third.code}`)).html
  const data = /^I am afraid\.$|^[A-Z]+ \d{3} \d{2}$|^\d+ \p{L}+ \d{4}, |^Kōwhai Bay |^Harakeke House$/u
  const unsaid = unsaidIn(inThird, [...ownNames, ...Object.values(locality.grant.facts)])
  expect(unsaid.filter((text) => !data.test(text))).toEqual([])
})

test('the language chosen in the middle of the public form keeps to the end, with every answer, and is kept nowhere', async () => {
  const start = await door.open('/kowhai-bay')
  const safe = await door.press('/kowhai-bay', start, { referrerKind: 'self' })
  const turned = await door.visit('/kowhai-bay', [...safe.hidden, ['safeToTalkNow', 'yes'], ['language', 'mi']])
  expect([pageOf(turned), carriedIn(turned, 'referrerKind')]).toEqual(['safe', 'self'])
  speaks('mi', turned.html)
  const action = /<form method="post" action="([^"]*)"/.exec(turned.html)?.[1] ?? ''
  expect(action).toBe('/mi/kowhai-bay')
  let seen = await door.press(action, turned, { safeToTalkNow: 'yes' })
  for (let pages = 0; pageOf(seen) !== 'check' && pages < 40; pages += 1) {
    speaks('mi', seen.html)
    // No address of the form has a query, and no page sets a cookie: `visit` refuses one that does.
    expect(seen.html).not.toMatch(/action="[^"]*\?/)
    seen = await door.press(action, seen, herself[pageOf(seen) ?? ''])
  }
  const receipt = await door.press(action, seen, {}, 'send')
  expect([receipt.status, (await door.received()).newest?.language]).toEqual([200, 'mi'])
  speaks('mi', (await door.visit('/mi/kowhai-bay/question')).html)
})

test('localities stand in the order of their names as the reader’s language has them', () => {
  const of = (name: string, nameMi: string) => ({ ...kowhaiBay, name, nameMi })
  const localities = [of('Zebra Bay', 'Āwhitu'), of('Ōtira', 'Whanga'), of('Otago Flat', 'Wāhi')]
  expect(byName(localities, 'en').map(({ name }) => name)).toEqual(['Otago Flat', 'Ōtira', 'Zebra Bay'])
  expect(byName(localities, 'mi').map(({ nameMi }) => nameMi)).toEqual(['Āwhitu', 'Wāhi', 'Whanga'])
})

test('a practitioner’s choice is a cookie that no script can read, and holds until they choose again', async () => {
  const chosen = await ask('/triage?language=mi')
  expect(chosen.set).toEqual(['__Host-language=mi; Path=/; HttpOnly; Secure; SameSite=Lax'])
  speaks('mi', (await ask('/triage', ['__Host-language=mi'])).html)
  speaks('en', (await ask('/triage?language=en', ['__Host-language=mi'])).html)
  speaks('en', (await ask('/triage', ['__Host-language=klingon'])).html)
})
