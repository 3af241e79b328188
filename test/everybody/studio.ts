import { htmlLang } from '@kps/foundation/language'
import { launchBrowser, watch } from '@kps/test/browser'
import { type AHouse, aVisitor } from '@kps/test/house'
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

/** Styles and scripts by their path, as the house gave them when the pages were gathered. */
export type Files = ReadonlyMap<string, { readonly type: string; readonly body: string }>

/** Whatever these pages load from the house, asked for once. */
export async function filesOf(pages: readonly SeenPage[]): Promise<Files> {
  const files = new Map<string, { readonly type: string; readonly body: string }>()
  for (const { html, url } of pages)
    for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      if (files.has(path)) continue
      const { body, headers, status } = await aVisitor().ask(new URL(path, url).href)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      files.set(path, { type: String(headers['content-type']), body })
    }
  return files
}

const sizes = { desk: { width: 1280, height: 900 }, small: { width: 320, height: 640 } } as const

/** The page after a sign-in leads on at once, by this; here it has to stay. */
const leadsOn = /<meta http-equiv="refresh"[^>]*>/

const aMark = '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="24"/></svg>'

export async function openStudio(
  browser: Browser,
  house: AHouse,
  files: Files,
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
  // Only who is signed in is given a locality's mark; here one of its size stands in its place.
  await page.route('**/emblem/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: aMark }))
  await page.route(
    (url) => files.has(url.pathname),
    (route) => {
      const file = files.get(new URL(route.request().url()).pathname)
      return route.fulfill({ headers: { 'content-type': file?.type ?? '' }, body: file?.body ?? '' })
    },
  )
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
