import { type AHouse, aHouse } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { walk } from './walk.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse({ episodes: 6 })])
})
afterAll(() => Promise.all([browser?.close(), house?.close()]))

const words = {
  en: {
    find: 'Find the team',
    ask: /Ask first, without names/,
    send: 'Send the question',
    got: 'We have your question',
  },
  mi: { find: 'Kimihia te tīma', ask: /Pātai i te tuatahi/, send: 'Tukuna te pātai', got: 'Kua tae mai tō pātai' },
} as const

test.each([
  ['en', true],
  ['mi', false],
] as const)(
  'a teacher finds the team of a suburb and asks without naming anybody, on a phone (%s, scripts %s)',
  async (language, scripts) => {
    const way = await walk(browser, house, { language, scripts, width: 'phone' })
    const { page } = way
    const t = words[language]
    await page.goto(house.at('front door', language === 'mi' ? '/mi/find' : '/find'))
    await way.look()
    await page.getByRole('textbox').fill('manuka piont')
    await page.getByRole('button', { name: t.find }).click()
    await way.look()
    expect(page.url()).not.toMatch(/manuka|piont/)
    await page.locator('main a.govuk-button').click()
    await page.getByRole('link', { name: t.ask }).click()
    await way.look()
    await page.getByRole('button', { name: t.send }).click()
    await way.look()
    expect(await page.title()).toMatch(/^(Error|Hapa)/)
    await page.locator('#question').fill('May we tell you about a child\nif the parents do not agree?')
    await page.locator('#phone').fill('021 555 0100')
    await page.locator('#organisationKind').selectOption('education')
    await page.getByRole('button', { name: t.send }).click()
    await page.getByRole('heading', { name: t.got }).waitFor()
    await way.look()
    expect(await page.content()).not.toContain('if the parents')
    await way.end()
  },
)

test('a place that two localities have, and one that nobody knows, lead on', async () => {
  const way = await walk(browser, house, { width: 'desk' })
  const { page } = way
  await page.goto(house.at('front door', '/find'))
  await page.getByRole('textbox').fill('Rata Flat')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('link', { name: 'Rātā Flat' }).count()).toBe(2)
  await way.look()
  await page.getByRole('textbox').fill('Nowhere at all')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Use the national form' }).waitFor()
  await way.look()
  await way.end()
})

test.each([true, false])(
  'a coordinator answers a question, and sends a referral on to the locality where it belongs (scripts: %s)',
  async (scripts) => {
    const way = await walk(browser, house, { scripts, width: 'desk' })
    const { page } = way
    await way.signIn('kowhai-bay', 'Mārama Kererū')
    await way.look()
    await page.getByRole('navigation').getByRole('link', { name: 'Questions' }).click()
    await way.look()
    await page.locator('main a[href^="/questions/qst_"]').first().click()
    await way.look()
    await page.getByLabel('Answered them').check()
    await page.getByRole('button', { name: 'Record this' }).click()
    await way.look()
    await page.getByLabel('What you said').fill('Yes. Ring us, and we talk it through.')
    await page.getByRole('button', { name: 'Record this' }).click()
    await page.waitForURL(house.at('kowhai-bay', '/questions'))
    await page.goto(house.at('kowhai-bay', '/triage'))
    await page.locator('main a[href^="/triage/ref_"]').first().click()
    await page.getByRole('link', { name: 'It belongs to another locality' }).click()
    await way.look()
    await page.getByLabel('Where do they live?').fill('pukeko bend')
    await page.keyboard.press('Enter')
    await page.getByLabel('Te Awa').check()
    await way.look()
    await page.getByLabel('Why does it belong there?').fill('They live there now.')
    await page.getByRole('button', { name: 'Send it on' }).click()
    await page.waitForURL(house.at('kowhai-bay', '/transfers'))
    await way.look()
    await way.end()
  },
)
