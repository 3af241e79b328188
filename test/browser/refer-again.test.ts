import { type AHouse, aHouse, countWaiting } from '@kps/test/house'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { answerUpTo, openForm, sendButton } from './refer.ts'
import { type Walk, walk } from './walk.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse()])
})

afterAll(() => Promise.all([browser?.close(), house?.close()]))

/** What somebody who asks for help for themself might write. */
const herself = {
  referrerKind: 'self',
  safeToTalkNow: 'yes',
  immediateDanger: 'no',
  'referrer.name': 'Ana Example',
  'referrer.phone': '021 555 0107',
  ownPart: 'harmed',
  whereIsPersonUsingViolence: 'At work until five',
  whatHappened: 'He checks my phone every night.',
}

const pageName = (page: Page) => page.locator('input[type=hidden][name=page]').inputValue()
const next = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true })

/** Somebody in the middle of the form, up to a page of it. */
async function telling(last: string, scripts: boolean): Promise<Walk> {
  const way = await walk(browser, house, { scripts, width: 'phone' })
  await way.page.goto(house.at('front door', '/kowhai-bay'))
  await openForm(way, 'en')
  await answerUpTo(last, way, herself, 'en')
  return way
}

/** The browser's own Back. Where it asks to send the answers again, they are. */
async function goBack(page: Page): Promise<void> {
  await page.goBack().catch(() => null)
  if ((await page.locator('input[name=page]').count()) === 0) await page.reload()
  await page.waitForLoadState()
}

test.each([true, false])(
  'the browser’s Back lands on the page before with the same answers (scripts: %s)',
  async (scripts) => {
    const way = await telling('where', scripts)
    const { page } = way
    await goBack(page)
    expect(await pageName(page)).toBe('part')
    await page.locator('[name=ownPart][value=harmed]').check()
    await next(page).click()
    await page.locator('[name=whereIsPersonUsingViolence]').waitFor()
    const carried = (name: string) => page.locator(`input[type=hidden][name="${name}"]`).inputValue()
    expect([await carried('referrer.phone'), await carried('ownPart')]).toEqual(['021 555 0107', 'harmed'])
    await page.reload()
    expect([await pageName(page), await carried('referrer.phone')]).toEqual(['where', '021 555 0107'])
    await way.end()
  },
)

test.each([true, false])(
  'Back after Send, and Send again, is the same receipt and one referral (scripts: %s)',
  async (scripts) => {
    const before = await countWaiting(house)
    const way = await telling('check', scripts)
    const { page } = way
    await sendButton(way, 'en').click()
    const reference = page.locator('.govuk-panel strong')
    const said = await reference.textContent()
    await goBack(page)
    expect(await pageName(page)).toBe('check')
    await sendButton(way, 'en').click()
    await reference.waitFor()
    expect(await reference.textContent()).toBe(said)
    await page.reload()
    expect(await reference.textContent()).toBe(said)
    expect(await countWaiting(house)).toBe(before + 1)
    await way.end()
  },
)

test('with scripts on, a lost line keeps the page as it stands, says so, and lets it go on when it is back', async () => {
  const way = await telling('happened', true)
  const { context, page } = way
  await page.locator('[name=whatHappened]').fill(herself.whatHappened)
  await context.setOffline(true)
  await next(page).click()
  await page.getByRole('alert').filter({ hasText: 'There is no internet just now' }).waitFor()
  expect(await page.locator('[name=whatHappened]').inputValue()).toBe(herself.whatHappened)
  await context.setOffline(false)
  await page.getByText('There is no internet just now').waitFor({ state: 'detached' })
  await next(page).click()
  await page.locator('[name=concerns]').first().waitFor()
  expect(await page.locator('input[type=hidden][name=whatHappened]').inputValue()).toBe(herself.whatHappened)
  await way.end()
})

test('with scripts off, a lost line shows the browser’s own page, and loading that again sends what was typed', async () => {
  const way = await telling('happened', false)
  const { context, page } = way
  await page.locator('[name=whatHappened]').fill(herself.whatHappened)
  await context.setOffline(true)
  await next(page).click({ noWaitAfter: true })
  await page.waitForURL('chrome-error://chromewebdata/').catch(() => null)
  expect(await page.locator('input[name=page]').count()).toBe(0)
  await context.setOffline(false)
  await page.reload()
  expect(await pageName(page)).toBe('concerns')
  expect(await page.locator('input[type=hidden][name=whatHappened]').inputValue()).toBe(herself.whatHappened)
  await way.end()
})
