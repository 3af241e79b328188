import { createFrontDoorApp } from '@kps/front-door-door/app'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'

const unlimited = { limit: async () => ({ success: true }) }
/** A front door where the Shielded Site has been set up. Its address is invented: the real one comes from Women's Refuge. */
const env = {
  HOST: 'localhost:8787',
  NEUTRAL_SITE: 'https://www.example.org/',
  SHIELDED_SITE: 'https://frame.example.org/site',
  ...{ NETWORK_PAGES: unlimited, NETWORK_SENDS: unlimited, LOCALITY_PAGES: unlimited, LOCALITY_SENDS: unlimited },
  ASSETS: { fetch: async () => new Response('', { status: 404 }) },
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** A page where that door answers, and every other address says its own name. Gives the addresses elsewhere that were asked. */
async function atThatDoor(): Promise<[Page, string[]]> {
  const page = await browser.newPage()
  const elsewhere: string[] = []
  const app = createFrontDoorApp()
  await page.route('**', async (route) => {
    const url = route.request().url()
    if (new URL(url).host !== env.HOST) {
      elsewhere.push(url)
      return route.fulfill({ contentType: 'text/html', body: `<p>${url}</p>` })
    }
    const answer = await app.request(url, {}, env)
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  return [page, elsewhere]
}

test('the Shielded Site is asked for only when its link was pressed, and nobody else is let into a frame', async () => {
  const [page, elsewhere] = await atThatDoor()
  await page.goto(`http://${env.HOST}/help`)
  expect(elsewhere).toEqual([])
  await page.getByRole('link', { name: 'Shielded Site' }).click()
  await page.frameLocator('iframe').getByText(env.SHIELDED_SITE).waitFor()
  expect(elsewhere).toEqual([env.SHIELDED_SITE])
  expect(await page.title()).toBe('Another way – Local support')

  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-src'))
  await page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('iframe'))
    other.src = 'https://other.example.org/'
  })
  await refused
  expect(elsewhere).toEqual([env.SHIELDED_SITE])
  await page.close()
})
