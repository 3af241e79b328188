import { htmlLang } from '@kps/foundation/language'
import { launchBrowser, watch } from '@kps/test/browser'
import type { AHouse } from '@kps/test/house'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { SeenPage } from './seen-page.ts'

/** Where pages are shown again in a real browser, as they were answered, for engines to look at. */
export interface Studio {
  readonly page: Page
  /** Shows a page in this tab; its style and scripts come from the house. */
  show(seen: SeenPage): Promise<void>
  /** What went wrong by itself: another origin asked for anything, a script that broke, a policy that was hit. */
  faults(): readonly string[]
  close(): Promise<void>
}

const sizes = { desk: { width: 1280, height: 900 }, small: { width: 320, height: 640 } } as const

/** The page after a sign-in leads on at once, by this; here it has to stay. */
const leadsOn = /<meta http-equiv="refresh"[^>]*>/

export async function openStudio(
  browser: Browser,
  house: AHouse,
  { size = 'desk', language = 'en' }: { readonly size?: keyof typeof sizes; readonly language?: string } = {},
): Promise<Studio> {
  const context: BrowserContext = await browser.newContext({
    viewport: sizes[size],
    locale: htmlLang(language === 'mi' ? 'mi' : 'en'),
    timezoneId: 'Pacific/Auckland',
  })
  const faults = await watch(context, house)
  const page = await context.newPage()
  let shown: SeenPage | undefined
  await page.route(
    (url) => url.href === (shown && new URL(shown.url).href),
    (route) => {
      if (!shown || !route.request().isNavigationRequest()) return route.fallback()
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': shown.policy }
      return route.fulfill({ status: 200, headers, body: shown.html.replace(leadsOn, '') })
    },
  )
  return {
    page,
    async show(seen) {
      shown = seen
      await page.goto(seen.url, { waitUntil: 'load' })
    },
    faults,
    close: () => context.close(),
  }
}

export { launchBrowser }
