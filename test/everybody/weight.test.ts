import { launchBrowser, signIn } from '@kps/test/browser'
import { type AHouse, aHouse } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askLighthouse } from './lighthouse.ts'
import { oneOfEach } from './one-of-each.ts'
import { weigh } from './weigh.ts'

const kilo = 1000
let house: AHouse
let browser: Browser

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse({ episodes: 12 })])
})
afterAll(() => Promise.all([browser?.close(), house?.close()]))

const said = (bytes: number) => `${(bytes / kilo).toFixed(1)} kB`

test.each([
  [true, 3],
  [false, 2],
] as const)(
  'the first pages of the public form are at most 14 kB each with all that belongs to them (scripts %s: %s requests)',
  async (javaScriptEnabled, requests) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const before = await weigh(page, () => page.goto(house.at('front door', '/kowhai-bay')))
    const first = await weigh(page, () => page.locator('main form button[name=go]').click())
    await page.locator('[name=referrerKind]').first().waitFor()
    const start = await weigh(page, () => page.goto(house.at('front door', '/start')))
    const join = await weigh(page, () => page.goto(house.at('front door', '/kowhai-bay/join')))
    console.log(
      `public form, scripts ${javaScriptEnabled ? 'on' : 'off'}: ${said(before.bytes)} before it and ${said(first.bytes)} its first question (${said(first.onTheWire)} with headers), ${first.requests.length} requests; ${said(start.bytes)} to start a response, ${said(join.bytes)} to join one`,
    )
    for (const weight of [before, first, start, join]) {
      expect(weight.requests.map(({ url }) => url)).toHaveLength(requests)
      expect(weight.bytes).toBeLessThanOrEqual(14 * kilo)
    }
    const scripts = before.requests.filter(({ url }) => url.endsWith('.js')).map(({ bytes }) => bytes)
    for (const script of scripts) expect(script, 'own exit script').toBeLessThanOrEqual(2 * kilo)
    await context.close()
  },
)

test('a practitioner’s pages are at most 30 kB each, with nothing in the browser before', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, house, 'kowhai-bay', 'Mārama Kererū')
  const { case: theCase, person, referral } = await oneOfEach(house)
  const paths = [
    '/',
    '/triage',
    `/triage/${referral}`,
    `/cases/${theCase}`,
    `/cases/${theCase}/people/${person}/assessments/new`,
  ]
  const weights: number[] = []
  for (const path of paths) weights.push((await weigh(page, () => page.goto(house.at('kowhai-bay', path)))).bytes)
  console.log(`practitioner: heaviest of ${paths.length} pages ${said(Math.max(...weights))}`)
  expect(Math.max(...weights)).toBeLessThanOrEqual(30 * kilo)
  await context.close()
})

/** `KPS_LONG=1` asks of every public address that answers a GET; else of the two that most people meet first. */
const asked =
  process.env.KPS_LONG === '1'
    ? ['/', '/kowhai-bay', '/find', '/help', '/privacy', '/contact', '/accessibility', '/kowhai-bay/question', '/mi']
    : ['/', '/kowhai-bay']

test('Lighthouse gives public pages 100 for accessibility and best practices, and 95 or more for speed on a telephone', async () => {
  const scores = await askLighthouse(asked.map((path) => house.at('front door', path)))
  const lowest = (name: 'accessibility' | 'best-practices' | 'performance') =>
    Math.min(...scores.map((one) => one[name]))
  const found = [lowest('accessibility'), lowest('best-practices'), lowest('performance')] as const
  const [accessibility, practices, performance] = found
  console.log(
    `Lighthouse: ${asked.length} public pages, lowest scores: accessibility ${accessibility}, best practices ${practices}, performance ${performance}`,
  )
  expect([accessibility, practices, performance >= 95], JSON.stringify(scores)).toEqual([100, 100, true])
}, 300_000)
