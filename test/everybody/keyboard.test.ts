import { launchBrowser, sendButton, walk } from '@kps/test/browser'
import { type AHouse, aHouse, countWaiting, neighbour, sendReferral, teacher } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyboardOn } from './keyboard.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse({ episodes: 6 })])
})
afterAll(() => Promise.all([browser?.close(), house?.close()]))

const wholeWay = 180_000

test.each([
  ['a link that a bar covers', '<a href="#">one</a><div style="position:fixed;inset:0;background:white">bar</div>'],
  ['a link that looks the same', '<style>a { outline: none }</style><a href="#1">one</a><br><a href="#2">two</a>'],
])('%s would be noticed', async (_, html) => {
  const page = await browser.newPage()
  await page.setContent(html)
  await expect(keyboardOn(page).reach(page.getByRole('button'))).rejects.toThrow(/focus/)
  await page.close()
})

test.each([
  ['on', 'phone', neighbour],
  ['off', 'desk', teacher],
] as const)(
  'somebody refers by keyboard alone, with scripts %s, on a %s: the focus is never hidden and always seen',
  async (scripts, width, answers) => {
    const before = await countWaiting(house)
    const way = await walk(browser, house, { scripts: scripts === 'on', width })
    const { page } = way
    const keyboard = keyboardOn(page)
    const carried = page.locator('input[type=hidden][name=page]')
    await page.goto(house.at('front door'))
    await keyboard.reach(page.getByRole('link', { name: 'Kōwhai Bay', exact: true }))
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Before you start' }).waitFor()
    await keyboard.reach(page.getByRole('button', { name: /^(Start|Continue)$/ }))
    await keyboard.press('Enter')
    await page.locator('[name=referrerKind]').first().waitFor()
    for (let name = await carried.inputValue(); name !== 'check'; name = await carried.inputValue()) {
      await keyboard.answer(answers)
      await keyboard.reach(page.getByRole('button', { name: /^(Start|Continue)$/ }))
      await keyboard.press('Enter')
      await page.locator(`input[type=hidden][name=page]:not([value="${name}"])`).waitFor({ state: 'attached' })
      await page.waitForLoadState()
    }
    await keyboard.reach(sendButton(way, 'en'))
    await keyboard.press('Enter')
    await page.locator('.govuk-panel strong').waitFor()
    expect(await countWaiting(house)).toBe(before + 1)
    console.log(`keyboard: a referral with scripts ${scripts}: ${keyboard.stops()} stops, each in sight and seen`)
    await way.end()
  },
  wholeWay,
)

test.each(['on', 'off'] as const)(
  'a coordinator decides a referral by keyboard alone, with scripts %s, and hears what was not right',
  async (scripts) => {
    await sendReferral(house, { ...teacher, 'people.0.name': `Roimata Example-${scripts}` })
    const way = await walk(browser, house, { scripts: scripts === 'on' })
    const { page } = way
    await way.signIn('kowhai-bay', 'Mārama Kererū')
    const keyboard = keyboardOn(page)
    await keyboard.reach(page.getByRole('link', { name: 'Triage' }))
    await keyboard.press('Enter')
    await page.waitForURL(house.at('kowhai-bay', '/triage'))
    await keyboard.reach(page.getByRole('link', { name: new RegExp(`Example-${scripts}`) }))
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Referral' }).waitFor()
    const record = page.getByRole('button', { name: 'Record the decision', exact: true })
    await keyboard.reach(record)
    await keyboard.press('Enter')
    const summary = page.locator('.govuk-error-summary')
    await summary.waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await expect.poll(() => summary.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await page.getByRole('alert').count()).toBeGreaterThan(0)
    const first = summary.getByRole('link').first()
    const field = (await first.getAttribute('href')) ?? ''
    await keyboard.reach(first)
    await keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => `#${document.activeElement?.id}`)).toBe(field)
    await page.reload()
    await page.goto(page.url())
    await keyboard.answer({
      outcome: 'no-further-action',
      reason: 'Her sister has moved in with her.',
      notification: 'do-not-contact',
    })
    await keyboard.reach(record)
    await keyboard.press('Enter')
    await page.getByText('Her sister has moved in with her.').first().waitFor()
    await expect.poll(() => page.locator('.govuk-error-summary').count()).toBe(0)
    console.log(`keyboard: a decision with scripts ${scripts}: ${keyboard.stops()} stops, each in sight and seen`)
    await way.end()
  },
  wholeWay,
)
