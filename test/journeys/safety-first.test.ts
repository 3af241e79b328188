import { type Language, languages } from '@kps/foundation/language'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { helplines } from '@kps/web-kit/page'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFrontDoor, kowhaiBay, type Seen, type Typed } from './a-front-door.ts'

let locality: ALocality
let door: ReturnType<typeof aFrontDoor>
/** Every kind of page that the public can meet, in both languages: read, filled in, refused, broken, sent and not sent. */
const pages: { readonly name: string; readonly language: Language; readonly html: string }[] = []

const own = ['/', '/help', '/privacy', '/accessibility', '/contact', '/aside', '/find', '/start', '/kowhai-bay']
const answers: Readonly<Record<string, Typed>> = {
  start: { referrerKind: 'self' },
  danger: { immediateDanger: 'yes' },
  reach: { 'referrer.phone': '021 000 001' },
  happened: { whatHappened: 'I am afraid.' },
}

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
  for (const language of languages) {
    const at = (path: string) => (language === 'mi' ? `/mi${path}` : path)
    const keep = (name: string, { html, status }: Seen) => pages.push({ name: `${name} (${status})`, language, html })
    for (const path of [...own, '/kowhai-bay/question', '/kowhai-bay/join', '/nowhere', '/sign-in.php?x=1'])
      keep(path, await door.visit(at(path)))
    const form = at('/kowhai-bay')
    let seen = await door.open(form)
    keep('a refused answer', await door.press(form, seen))
    while (!seen.html.includes('value="send"')) {
      seen = await door.press(form, seen, answers[seen.hidden.find(([name]) => name === 'page')?.[1] ?? ''])
      keep('a question', seen)
    }
    door.lanes.intake = 'shut'
    keep('not sent', await door.press(form, seen, {}, 'send'))
    door.lanes.intake = 'open'
    keep('receipt', await door.press(form, seen, {}, 'send'))
    keep('a form that is none', await door.visit(form, [['page', 'x']]))
    door.lanes.directory = 'breaks'
    keep('a broken service', await door.visit(at('/contact')))
    door.lanes.directory = 'open'
  }
})
afterAll(() => locality.close())

test('every page that somebody can meet here has 111, the helplines and two ways out', () => {
  expect(pages.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'receipt (200)',
      'not sent (503)',
      'a broken service (503)',
      '/nowhere (404)',
      'a form that is none (422)',
    ]),
  )
  for (const { name, html } of pages) {
    const numbers = new Set([...html.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number))
    expect(
      [...numbers].filter((number) => number !== '0800000100'),
      name,
    ).toEqual(['111', '0800733843', '0800456450', '0508744633', '0800650654', '0508326459'])
    expect(html.match(/href="\/leave"/g)?.length, name).toBe(2)
  }
  expect(helplines.length).toBe(5)
})

test('no page keeps anything, follows anybody or loads anything from elsewhere', () => {
  for (const { name, html } of pages) {
    const loaded = [
      ...html.matchAll(/<(?:link|script|img|iframe|source|object|embed)\b[^>]*?(?:href|src|data)="([^"]*)"/g),
    ]
    for (const [tag, address = ''] of loaded)
      expect(/^\/assets\/|^data:image\/svg/.test(address), `${name}: ${tag}`).toBe(true)
    expect(html, name).not.toMatch(/rel="(?:manifest|preload|prefetch|preconnect|dns-prefetch)"/)
    const led = [...html.matchAll(/(?:href|action)="(https?:[^"]*)"/g)].map(([, address]) => address)
    // The only way out but the exit: to where people who work here sign in.
    expect(
      led.filter((address) => address !== 'http://kowhai-bay.localhost:8787/'),
      name,
    ).toEqual([])
  }
})

/** What nobody who looks at a tab, a history or an address bar may read there. */
const telling =
  /violen|abus|refuge|victim|surviv|assault|harm\b|danger|police|crisis|shelter|shield|escape|referr|tūkino|tukino|patu|mōrearea|morearea|whakaruruhau|pirihimana|pāwhera|taitōkai|haumarutanga/i

test('no title, address, icon or file name says what this website is for', () => {
  for (const { name, html } of pages) {
    const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? []
    expect(title.length, name).toBeGreaterThan(5)
    const addresses = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) =>
      decodeURI(address ?? ''),
    )
    for (const said of [title, ...addresses]) expect(said, name).not.toMatch(telling)
    expect(title, name).not.toMatch(/Kōwhai|afraid|021/)
  }
  const paths = createFrontDoorApp().routes.map(({ path }) => path)
  for (const path of paths) expect(path).not.toMatch(telling)
  for (const word of ['Family violence', '/refuge', 'Tūkino ā-whānau', '/make-a-referral'])
    expect(word).toMatch(telling)
})

test.each(languages)(
  'the address of a form opens what to know before it, in its place and language (%s)',
  async (language) => {
    const path = language === 'mi' ? '/mi/kowhai-bay' : '/kowhai-bay'
    const before = await door.visit(path)
    const name = language === 'mi' ? kowhaiBay.nameMi : kowhaiBay.name
    expect(before.html).toContain(name)
    expect(before.html).not.toContain('name="referrerKind"')
    const said = {
      en: [
        'Can you be seen now?',
        'Exit this page',
        'does not clear your browsing history',
        'Nothing is kept until',
        'To come back',
        'checks your phone',
      ],
      mi: [
        'Ka taea koe te kite ināianei?',
        'Putaina tēnei whārangi',
        'Kāore e ūkuia tō hītori',
        'Kāore he mea e puritia',
        'Mō te hoki mai',
        'ka tirohia tō waea',
      ],
    }
    for (const words of said[language]) expect(before.html).toContain(words)
    expect(before.html).toContain(`href="${language === 'mi' ? '/kowhai-bay' : '/mi/kowhai-bay'}"`)
    const start = await door.press(path, before, {}, 'start')
    expect(start.status).toBe(200)
    expect(start.html).toContain('name="referrerKind"')
    expect(start.html).toContain(`href="${path}"`)
    expect(start.html).toContain(name)
  },
)

const env = { HOST: 'localhost:8787', NEUTRAL_SITE: 'https://www.example.org/' }
const ask = (path: string, settings: object = {}, init: RequestInit = {}) =>
  createFrontDoorApp().request(`http://localhost:8787${path}`, init, { ...env, ...settings })

test('the first stop of the exit needs nothing but itself, clears what could be there, and leads on', async () => {
  for (const site of ['same-origin', 'none', undefined]) {
    const answer = await ask('/leave', {}, site ? { headers: { 'sec-fetch-site': site } } : {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, env.NEUTRAL_SITE])
    expect(answer.headers.get('clear-site-data')).toBe('"cookies", "storage"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  }
})

test('a page elsewhere that calls the first stop signs nobody out', async () => {
  for (const site of ['cross-site', 'same-site']) {
    const answer = await ask('/leave', {}, { headers: { 'sec-fetch-site': site } })
    expect([answer.status, answer.headers.has('clear-site-data')]).toEqual([303, false])
  }
})

const limits = { limit: async () => ({ success: true }) }
const unlimited = { NETWORK_PAGES: limits, NETWORK_SENDS: limits, LOCALITY_PAGES: limits, LOCALITY_SENDS: limits }
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? ''

test('the Shielded Site is told of in words; its frame is shown where it was set up, and by that page alone', async () => {
  const without = await ask('/aside', unlimited)
  const words = await without.text()
  for (const told of ['Women’s Refuge', '0800 733 843', 'shielded.co.nz', 'green and white'])
    expect(words).toContain(told)
  expect(words).not.toContain('<iframe')
  expect(policyOf(without)).not.toContain('frame-src')

  const set = { ...unlimited, SHIELDED_SITE: 'https://frame.example.org/site?x=1' }
  for (const path of ['/aside', '/mi/aside']) {
    const answer = await ask(path, set)
    expect(policyOf(answer)).toBe(`${policyOf(without)}; frame-src https://frame.example.org`)
    expect(await answer.text()).toMatch(/<iframe [^>]*src="https:\/\/frame\.example\.org\/site\?x=1" sandbox=/)
  }
  for (const path of ['/help', '/privacy', '/accessibility', '/nowhere']) {
    const answer = await ask(path, set)
    expect(policyOf(answer)).toBe(policyOf(without))
    expect(await answer.text()).not.toContain('frame.example.org')
  }
})

test('a setting that is no address of the web keeps the door shut', async () => {
  for (const bad of ['http://frame.example.org/', 'javascript:alert(1)', 'frame.example.org', ''])
    expect((await ask('/help', { ...unlimited, SHIELDED_SITE: bad })).status, bad).toBe(503)
})
