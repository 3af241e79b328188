import type { Language } from '@kps/foundation/language'
import type { AHouse } from '@kps/test/house'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { keepPicture, lookAt, lookBeside } from './look.ts'
import { standInForNeutralSite, watch } from './watch.ts'

export interface WalkOptions {
  readonly language?: Language
  readonly scripts?: boolean
  readonly width?: keyof typeof sizes
}

/** One person's way through the house, in a browser profile of their own. */
export interface Walk {
  readonly page: Page
  readonly context: BrowserContext
  /** Signs in through the provider's page, where `name` is how the account is called. */
  signIn(place: string, name: string): Promise<void>
  /** Looks closely at the page that is open: axe finds nothing, and nothing stands beside the screen. `picture` keeps a picture of it when pictures are asked for. */
  look(picture?: string): Promise<void>
  /** Ends the walk; fails when anything went wrong on its way that nobody looked at. */
  end(): Promise<void>
}

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const

/** Begins a walk. Nothing but our own hosts may be asked for anything; the neutral site of the quick exit has a stand-in. */
export async function walk(browser: Browser, house: AHouse, options: WalkOptions = {}): Promise<Walk> {
  const { language = 'en', scripts = true, width = 'desk' } = options
  const context = await browser.newContext({
    locale: `${language}-NZ`,
    javaScriptEnabled: scripts,
    viewport: sizes[width],
    timezoneId: 'Pacific/Auckland',
  })
  context.setDefaultTimeout(30_000)
  const faults = await watch(context, house)
  const page = await context.newPage()
  await standInForNeutralSite(page)
  const axe = scripts ? () => lookAt(page) : lookBeside(browser, page)
  return {
    page,
    context,
    signIn: (place, name) => signIn(page, house, place, name),
    async look(picture) {
      expect(await axe(), `axe at ${new URL(page.url()).pathname}`).toEqual([])
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways, `pixels beside the screen at ${new URL(page.url()).pathname}`).toBeLessThanOrEqual(0)
      if (picture !== undefined) await keepPicture(page, `${picture}-${width}`)
    },
    async end() {
      await context.close()
      expect(faults()).toEqual([])
    },
  }
}

/** Signs in through the provider's page, where `name` is how the account is called. */
export async function signIn(page: Page, house: AHouse, place: string, name: string): Promise<void> {
  await page.goto(house.at(place, '/sign-in'))
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL(house.at(place))
}
