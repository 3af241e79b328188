import { runNight } from '@kps/local/demo'
import { type AHouse, aHouse } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { walk } from './walk.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse({ episodes: 400 })])
})

afterAll(() => Promise.all([browser?.close(), house?.close()]))

test('a manager looks at what would leave and releases it; the national picture shows it and hides what is small', async () => {
  const manager = await walk(browser, house)
  await manager.signIn('kowhai-bay', 'Anjali Brookvale')
  await manager.page.getByRole('link', { name: 'Figures' }).click()
  await manager.page.getByText('Nothing waits.').waitFor()
  await manager.look()

  await house.house.scheduled('registry')
  const quarters = manager.page.locator('[name=publication]')
  // The night is a queue: the page is asked again until it has been here.
  await expect
    .poll(async () => manager.page.reload().then(() => quarters.count()), { timeout: 60_000, interval: 250 })
    .toBe(8)
  await manager.page
    .getByRole('link', { name: /^See exactly what leaves/ })
    .first()
    .click()
  await manager.page.getByText('S means not shown.').waitFor()
  await manager.look()
  await manager.page.getByRole('link', { name: 'Back to figures for the national hub' }).click()
  for (const quarter of await quarters.all()) await quarter.check()
  await manager.page.getByRole('button', { name: 'Release to the national hub' }).click()
  // The page follows them to the hub by itself, and comes anew when all have arrived.
  await expect.poll(() => manager.page.getByText('The hub has it').count()).toBe(8)
  await manager.look()
  await manager.end()

  // What the other two localities do in the same night and morning.
  await runNight(house.house, () => {})

  for (const width of ['desk', 'phone'] as const) {
    const analyst = await walk(browser, house, { width })
    await analyst.signIn('hub', 'Tāne Rimutaka-Webb')
    const main = analyst.page.getByRole('main')
    expect(await main.getByRole('table').count()).toBeGreaterThan(0)
    expect(await main.locator('svg').count()).toBeGreaterThan(0)
    const shown = (await main.textContent()) ?? ''
    for (const name of ['Kōwhai Bay', 'Te Awa', 'Harbour']) expect(shown).toContain(name)
    expect(shown).toMatch(/at least \d/)
    expect(shown).toContain('Localities not shown')
    expect(shown).toContain('It hides counts under 6')
    expect(await main.getByRole('cell', { name: 'S', exact: true }).count()).toBeGreaterThan(0)
    // Something large enough to be shown stands beside what is hidden, and every shown figure is a multiple of three.
    const cells = await main.getByRole('cell', { name: /^[\d,]+$/ }).allTextContents()
    expect(Math.max(...cells.map((cell) => Number(cell.replaceAll(',', ''))))).toBeGreaterThanOrEqual(6)
    await analyst.look(width === 'desk' ? 'national-picture' : undefined)
    await analyst.end()
  }
}, 180_000)
