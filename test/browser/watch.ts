import type { AHouse } from '@kps/test/house'
import type { BrowserContext, Page } from 'playwright-core'

/** The site that the quick exit leaves for. Tests stay on this machine, so it has a stand-in. */
export const neutralSite = 'https://www.metservice.com/'

/** Answers for the neutral site in this page, also where our own first stop leads there: Playwright's routes do not see what a redirect asks for. */
export async function standInForNeutralSite(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Fetch.requestPaused', ({ requestId }) => {
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }]
    const body = btoa('<title>Weather</title><h1>Weather</h1>')
    void devtools.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body }).catch(() => {})
  })
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: `${neutralSite}*` }] })
}

/** Watches everything that a browser profile does, and tells what nobody should find: a request to another host, an error of a script, of the style or of the content security policy, a broken resource, an answer of 500 or above. */
export async function watch(context: BrowserContext, { house }: AHouse): Promise<() => readonly string[]> {
  const faults: string[] = []
  const known = new Set([...Object.values(house.addresses), ...house.issuers].map((address) => new URL(address).host))
  // A locality that was made since has a host of its own at the same port.
  const { host: doors } = new URL(house.url)
  const isOwn = ({ host }: URL) => known.has(host) || host.endsWith(`.${doors}`)
  await context.route(
    (url) => !isOwn(url),
    async (route) => {
      const url = route.request().url()
      if (url === neutralSite) return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
      faults.push(`asked another host: ${url}`)
      return route.abort()
    },
  )
  context.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= (isPage ? 500 : 400)) faults.push(`${response.status()} from ${response.url()}`)
  })
  context.on('console', (message) => {
    // What the answer's status alone makes the browser write is judged above.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded with a status of 4')
    if (!isStatus && ['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => void faults.push(`script: ${error.error().message}`))
  return () => faults
}
