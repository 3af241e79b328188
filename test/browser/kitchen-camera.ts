import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFolder } from '@kps/local/bundles'
import type { KitchenHatch } from '@kps/test/kitchen'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { browserHere } from './launch-browser.ts'

const host = 'http://kitchen.localhost'

/** How a page of the kitchen is looked at. */
export const views = {
  phone: { language: 'en', width: 360 },
  'phone-forced': { language: 'en', width: 360, media: { forcedColors: 'active', colorScheme: 'dark' } },
  desk: { language: 'en', width: 1280 },
  paper: { language: 'en', width: 800, media: { media: 'print' } },
  'phone-dark': { language: 'mi', width: 360, media: { colorScheme: 'dark' } },
} as const

export type View = keyof typeof views

export interface Camera {
  /** A photograph of the whole page, as PNG. */
  take(name: string, view: View): Promise<Buffer>
  /** Opens a page as it is looked at in that view. */
  open(name: string, view: View): Promise<void>
  /** How many pixels of a page stand beside a screen of that width: sideways scrolling. */
  beside(name: string, width: number): Promise<number>
  page: Page
  close(): Promise<void>
}

/** A browser whose letters are those that it brings along, whatever the machine has, so that a picture is the same everywhere. */
async function launchAlike(): Promise<Browser> {
  const options = await browserHere()
  await mkdir(join(buildFolder, 'kitchen'), { recursive: true })
  const config = join(buildFolder, 'kitchen', 'fonts.conf')
  await writeFile(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${join(tmpdir(), 'fonts')}</dir><cachedir>${join(buildFolder, 'kitchen', 'fonts-cache')}</cachedir></fontconfig>`,
  )
  return chromium.launch({ ...options, env: { ...process.env, FONTCONFIG_FILE: config } })
}

/** Sets up a camera in front of the kitchen. Nothing but the kitchen can be asked for anything. */
export async function setUpCamera(hatch: KitchenHatch): Promise<Camera> {
  const browser = await launchAlike()
  const page = await browser.newPage({ locale: 'en-NZ', reducedMotion: 'reduce', viewport: null })
  await page.route('**', async (route) => {
    const { origin, pathname } = new URL(route.request().url())
    if (origin !== host) return route.abort()
    const answer = await hatch(pathname)
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  const devtools = await page.context().newCDPSession(page)
  return {
    page,
    beside: async (name, width) => {
      await size(devtools, width, 800)
      await page.emulateMedia(plain)
      await page.goto(`${host}/mi/${name}`)
      return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    },
    open: (name, view) => open(page, devtools, name, view),
    take: (name, view) => photograph(page, devtools, name, view),
    close: () => browser.close(),
  }
}

const plain = { media: null, colorScheme: 'light', forcedColors: 'none' } as const

/** Sets the screen, half as fine as most are: an album is to be light. Nothing else sets it, or a page is measured on another. */
const size = (devtools: CDPSession, width: number, height: number) =>
  devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0.5, mobile: false })

async function open(page: Page, devtools: CDPSession, name: string, view: View): Promise<void> {
  const { language, width, ...more } = views[view]
  await size(devtools, width, 800)
  await page.emulateMedia({ ...plain, ...('media' in more ? more.media : {}) })
  const path = `${host}/${language}/${name}`
  if (page.url() !== path) await page.goto(path)
}

async function photograph(page: Page, devtools: CDPSession, name: string, view: View): Promise<Buffer> {
  await open(page, devtools, name, view)
  const { width } = views[view]
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // The screen is made as high as the page.
  await size(devtools, width, height)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return Buffer.from(data, 'base64')
}
