import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Language } from '@kps/foundation/language'
import type { AHouse } from '@kps/test/house'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { watch } from './watch.ts'

export interface WalkOptions {
  readonly language?: Language
  readonly scripts?: boolean
  readonly width?: keyof typeof sizes
}

/** One person's way through the house, in a browser profile of their own. */
export interface Walk {
  readonly page: Page
  readonly context: BrowserContext
  /** Signs in through the provider's page, as the account's name reads there. */
  signIn(place: string, name: string): Promise<void>
  /** Looks closely at the page that is open: axe finds nothing. `picture` keeps a picture of it when pictures are asked for. */
  look(picture?: string): Promise<void>
  /** Ends the walk; fails when anything went wrong on its way that nobody looked at. */
  end(): Promise<void>
}

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const pictures = fileURLToPath(new URL('pictures', import.meta.url))

/** Begins a walk. Nothing but our own hosts may be asked for anything; the neutral site of the quick exit has a stand-in. */
export async function walk(browser: Browser, house: AHouse, options: WalkOptions = {}): Promise<Walk> {
  const { language = 'en', scripts = true, width = 'desk' } = options
  const context = await browser.newContext({
    locale: `${language}-NZ`,
    javaScriptEnabled: scripts,
    viewport: sizes[width],
    timezoneId: 'Pacific/Auckland',
  })
  context.setDefaultTimeout(10_000)
  const faults = await watch(context, house)
  const page = await context.newPage()
  const lookBeside = besideOf(browser, page)
  return {
    page,
    context,
    signIn: (place, name) => signIn(page, house, place, name),
    async look(picture) {
      const found = await (scripts ? lookAt(page) : lookBeside())
      expect(found, `axe at ${new URL(page.url()).pathname}`).toEqual([])
      if (picture !== undefined) await keepPicture(page, `${picture}-${width}`)
    },
    async end() {
      await context.close()
      expect(faults()).toEqual([])
    },
  }
}

/** What axe finds wrong with the page that is open. */
async function lookAt(page: Page): Promise<string[]> {
  // Our pages have no frames: no second page is needed to gather what was found in each.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: standards, resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Axe is a script: where they are off, it looks at the same page opened beside, with scripts on. */
function besideOf(browser: Browser, page: Page): () => Promise<string[]> {
  let beside: Page | undefined
  return async () => {
    beside ??= await browser.newPage({ viewport: page.viewportSize() })
    const body = await page.content()
    await beside.unrouteAll()
    await beside.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
    await beside.goto(page.url())
    return lookAt(beside)
  }
}

/** Signs in through the provider's page, as the account's name reads there. */
  signIn(place: string, name: string): Promise<void>
  /** Looks closely at the page that is open: axe finds nothing. `picture` keeps a picture of it when pictures are asked for. */
  look(picture?: string): Promise<void>
  /** Ends the walk; fails when anything went wrong on its way that nobody looked at. */
  end(): Promise<void>
}

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const pictures = fileURLToPath(new URL('pictures', import.meta.url))

/** Begins a walk. Nothing but our own hosts may be asked for anything; the neutral site of the quick exit has a stand-in. */
export async function walk(browser: Browser, house: AHouse, options: WalkOptions = {}): Promise<Walk> {
  const { language = 'en', scripts = true, width = 'desk' } = options
  const context = await browser.newContext({
    locale: `${language}-NZ`,
    javaScriptEnabled: scripts,
    viewport: sizes[width],
    timezoneId: 'Pacific/Auckland',
  })
  context.setDefaultTimeout(10_000)
  const faults = await watch(context, house)
  const page = await context.newPage()
  const lookBeside = besideOf(browser, page)
  return {
    page,
    context,
    signIn: (place, name) => signIn(page, house, place, name),
    async look(picture) {
      const found = await (scripts ? lookAt(page) : lookBeside())
      expect(found, `axe at ${new URL(page.url()).pathname}`).toEqual([])
      if (picture !== undefined) await keepPicture(page, `${picture}-${width}`)
    },
    async end() {
      await context.close()
      expect(faults()).toEqual([])
    },
  }
}

/** What axe finds wrong with the page that is open. */
async function lookAt(page: Page): Promise<string[]> {
  // Our pages have no frames: no second page is needed to gather what was found in each.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: standards, resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Axe is a script: where they are off, it looks at the same page opened beside, with scripts on. */
async function lookAtCopy(browser: Browser, page: Page): Promise<string[]> {
  const beside = await browser.newPage({ viewport: page.viewportSize() })
  const body = await page.content()
  await beside.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await beside.goto(page.url())
  const found = await lookAt(beside)
  await beside.context().close()
  return found
}

/** Signs in through the provider's page, where `name` is how the account is called there. */
export async function signIn(page: Page, house: AHouse, place: string, name: string): Promise<void> {
  await page.goto(house.at(place, '/sign-in'))
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL(house.at(place))
}

/** Pictures are for README: a usual run changes no file. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.KPS_PICTURES !== '1') return
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}
