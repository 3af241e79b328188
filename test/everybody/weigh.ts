import type { Page } from 'playwright-core'

/** What a page cost on its way, as the browser itself counts it: compressed. */
export interface Weight {
  /** Of all that was asked for, without the headers of the answers, as `pnpm bench` counts it. */
  readonly bytes: number
  /** With the headers. */
  readonly onTheWire: number
  /** What each address cost, in the order it was asked for. */
  readonly requests: readonly { readonly url: string; readonly bytes: number }[]
}

/** Goes somewhere with nothing in the browser's cache, and weighs all that comes in until the page is whole. */
export async function weigh(page: Page, go: () => Promise<unknown>): Promise<Weight> {
  const devtools = await page.context().newCDPSession(page)
  const asked = new Map<string, { readonly url: string; bytes: number; headers: number }>()
  devtools.on('Network.requestWillBeSent', ({ request, requestId }) => {
    if (!request.url.startsWith('data:')) asked.set(requestId, { url: request.url, bytes: 0, headers: 0 })
  })
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    const one = asked.get(requestId)
    if (one) one.headers = response.encodedDataLength
  })
  devtools.on('Network.loadingFinished', ({ encodedDataLength, requestId }) => {
    const one = asked.get(requestId)
    if (one) one.bytes = encodedDataLength - one.headers
  })
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await go()
  await page.waitForLoadState('networkidle')
  await devtools.detach()
  const requests = [...asked.values()]
  const bytes = requests.reduce((sum, one) => sum + one.bytes, 0)
  return { requests, bytes, onTheWire: requests.reduce((sum, one) => sum + one.headers, bytes) }
}
