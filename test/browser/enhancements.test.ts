import { type AHouse, aHouse } from '@kps/test/house'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { type Walk, walk } from './walk.ts'

let browser: Browser
let house: AHouse
let coordinator: Walk
let page: Page

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse()])
  coordinator = await walk(browser, house)
  page = coordinator.page
  await coordinator.signIn('te-awa', 'Hēni Waiharuru')
}, 120_000)

afterAll(async () => {
  await coordinator?.end()
  await Promise.all([browser?.close(), house?.close()])
})

const at = (path: string) => house.at('te-awa', path)
const rows = (of: Page) => of.locator('tbody tr:visible')

test('a list of cases narrows down while one types, whatever the macrons, and what is typed goes nowhere', async () => {
  await page.goto(at('/cases?which=all'))
  const field = page.getByLabel('Find in this list')
  const all = await rows(page).count()
  const name = (await rows(page).first().getByRole('cell').first().textContent())?.split(',')[0] ?? ''
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await field.fill(name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase())
  const left = await rows(page).count()
  expect([left > 0, left < all]).toEqual([true, true])
  for (const row of await rows(page).all()) expect(await row.textContent()).toContain(name)
  expect(await page.getByRole('status').filter({ hasText: 'on this page' }).textContent()).toBe(
    `${left} of ${all} on this page`,
  )
  await coordinator.look()
  await field.fill('')
  expect(await rows(page).count()).toBe(all)
  expect([sent, new URL(page.url()).search]).toEqual([[], '?which=all'])
})

test('keys lead to places once they are turned on, never while somebody writes, and can be turned off', async () => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.goto(at('/cases?which=all'))
  await press('g', 't')
  expect(new URL(page.url()).pathname).toBe('/cases')
  await page.getByRole('link', { name: 'Keyboard shortcuts' }).click()
  await coordinator.look()
  await page.getByRole('button', { name: 'Turn shortcuts on' }).click()
  await page.getByText('Shortcuts are on').waitFor()
  await page.goto(at('/'))
  await press('g', 'x', 'g', 'c')
  await page.waitForURL(at('/cases'))
  await page.goto(at('/cases?which=all'))
  await press('/')
  const field = page.getByLabel('Find in this list')
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
  await press('g', 't', '?')
  expect([await field.inputValue(), new URL(page.url()).pathname]).toEqual(['gt?', '/cases'])
  await field.blur()
  await press('?')
  await page.getByRole('button', { name: 'Turn shortcuts off' }).click()
  await page.getByText('Shortcuts are off.').waitFor()
  await press('g', 't')
  expect(new URL(page.url()).pathname).toBe('/shortcuts')
})

test('what a choice asks further comes with the choice, and belongs to it', async () => {
  await page.goto(at('/triage'))
  await page.locator('tbody a').first().click()
  const choice = page.locator('[aria-controls]').and(page.getByRole('radio', { name: 'Open a new case' }))
  const further = page.locator(`#${await choice.getAttribute('aria-controls')}`)
  expect(await further.isVisible()).toBe(false)
  await choice.check()
  expect(await further.isVisible()).toBe(true)
  await page.getByRole('radio', { name: 'No further action' }).check()
  expect(await further.isVisible()).toBe(false)
})

test('without scripts the same pages are whole: the queue narrows by a form, the plan is sorted by a link, nothing stands idle', async () => {
  const quiet = await walk(browser, house, { scripts: false, width: 'phone' })
  await quiet.signIn('te-awa', 'Hēni Waiharuru')
  await quiet.page.goto(at('/cases?which=all'))
  expect(await quiet.page.getByLabel('Find in this list').isVisible()).toBe(false)
  expect(await rows(quiet.page).count()).toBeGreaterThan(5)

  await quiet.page.goto(at('/triage'))
  const waiting = await rows(quiet.page).count()
  await quiet.page.getByText('Narrow the list').first().click()
  await quiet.page.getByLabel('Professional').check()
  await quiet.page.getByLabel('About tamariki').check()
  await quiet.page.getByRole('button', { name: 'Narrow the list' }).click()
  await quiet.page.getByText('referrals fit').waitFor()
  expect(await rows(quiet.page).count()).toBeLessThan(waiting)
  await quiet.look()
  await quiet.page.getByRole('link', { name: 'Remove this filter About tamariki' }).click()
  expect(new URL(quiet.page.url()).search).toBe('?from=professional')

  await quiet.page.goto(await aCaseWithAPlan(quiet.page))
  const due = () => quiet.page.locator('table', { hasText: 'Due' }).locator('tbody tr td:first-child').allTextContents()
  const asPlanned = await due()
  const head = quiet.page.getByRole('columnheader', { name: 'Due' })
  expect(await head.getAttribute('aria-sort')).toBe('ascending')
  await head.getByRole('link').click()
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  expect(await due()).toEqual(asPlanned.toReversed())
  await quiet.look()
  await quiet.end()
})

test('what was released is followed to the hub by itself, or by a link where no script runs', async () => {
  const manager = await walk(browser, house)
  await manager.signIn('te-awa', 'Oliver Tōtarawood')
  await house.house.scheduled('registry')
  const ready = manager.page.locator('[name=publication]')
  // The night is a queue: the page is asked again until it has been here.
  await expect
    .poll(() => manager.page.goto(at('/publications')).then(() => ready.count()), { timeout: 30_000, interval: 250 })
    .toBeGreaterThan(0)
  // The hub does not answer: what is released stays on its way.
  const { databaseServer, keys } = house.house
  databaseServer.failNext(1_000, 'error', keys.hubNamespace)
  await ready.first().check()
  await manager.page.getByRole('button', { name: 'Release to the national hub' }).click()
  const bar = manager.page.getByRole('progressbar', { name: 'On the way to the hub' })
  await bar.waitFor()
  expect(await manager.page.getByRole('status').textContent()).toBe('0 of 1 released quarters have arrived.')
  await manager.look()

  const quiet = await walk(browser, house, { scripts: false })
  await quiet.signIn('te-awa', 'Oliver Tōtarawood')
  await quiet.page.goto(at('/publications'))
  databaseServer.failNext(0)
  // The next night hands over what has not arrived.
  await house.house.scheduled('registry')
  await manager.page.getByText('The hub has it').waitFor({ timeout: 30_000 })
  expect(await bar.count()).toBe(0)
  await quiet.page.getByRole('link', { name: 'Look again' }).click()
  await quiet.page.getByText('The hub has it').waitFor()
  await Promise.all([manager.end(), quiet.end()])
}, 90_000)

/** The address of a case whose plan has actions due on several days. */
async function aCaseWithAPlan(of: Page): Promise<string> {
  await of.goto(at('/cases?which=all'))
  const links = await of.locator('tbody th a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
  for (const link of links) {
    await of.goto(link)
    const due = await of.locator('table', { hasText: 'Due' }).locator('tbody tr td:first-child').allTextContents()
    if (new Set(due).size > 1 && new Set(due).size === due.length) return link
  }
  throw new Error('no case of the demo has such a plan')
}
