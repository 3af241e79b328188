import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const pictures = fileURLToPath(new URL('pictures', import.meta.url))

const found = v.object({
  violations: v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) })),
})

/** What axe finds wrong with the page that is open. Our pages have no frames, and no rule of these reads style sheets as text. */
export async function lookAt(page: Page): Promise<string[]> {
  const options = {
    runOnly: { type: 'tag', values: standards },
    resultTypes: ['violations'],
    iframes: false,
    preload: { assets: ['media'] },
  }
  // A click is over before the next page has its style: without it, links are too small to press.
  await page.waitForLoadState('load')
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const { violations } = v.parse(found, await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Axe is a script: where they are off, it looks at the same page opened beside, with scripts on. */
export function lookBeside(browser: Browser, page: Page): () => Promise<string[]> {
  let beside: Page | undefined
  return async () => {
    await page.waitForLoadState('load')
    beside ??= await browser.newPage({ viewport: page.viewportSize() })
    const body = await page.content()
    await beside.unrouteAll()
    await beside.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
    await beside.goto(page.url())
    return lookAt(beside)
  }
}

/** Keeps what a person sees first of the page that is open, for README, when `KPS_PICTURES=1` asks for it: a usual run changes no file. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.KPS_PICTURES !== '1') return
  await mkdir(pictures, { recursive: true })
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  await devtools.detach()
  await writeFile(`${pictures}/${name}.webp`, Buffer.from(data, 'base64'))
}
