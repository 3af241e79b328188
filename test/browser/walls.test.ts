import { createServer, type Server } from 'node:http'
import { type AHouse, aHouse } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './walk.ts'

let browser: Browser
let house: AHouse
let elsewhere: Server
let otherSite: string

beforeAll(async () => {
  elsewhere = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>elsewhere</p>'))
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const address = elsewhere.address()
  otherSite = `http://elsewhere.test.localhost:${typeof address === 'object' ? address?.port : 0}/`
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse()])
})

afterAll(async () => {
  await Promise.all([browser?.close(), house?.close(), new Promise((resolve) => elsewhere.close(resolve))])
})

/** What a script of the page that is open gets to read of an address. */
const read = (address: string) =>
  fetch(address, { credentials: 'include' })
    .then((answer) => answer.text())
    .catch((error: Error) => error.name)

test('this browser has its walls up: a page of one site cannot read another site', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(otherSite)
  expect(await page.evaluate(read, otherSite)).toBe('<p>elsewhere</p>')
  expect(await page.evaluate(read, otherSite.replace('elsewhere.test', 'another'))).toBe('TypeError')
  await context.close()
})

test('another site can neither read, frame nor send in the name of somebody who is signed in', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, house, 'kowhai-bay', 'Mārama Kererū')
  const home = house.at('kowhai-bay')
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)

  await page.goto(otherSite)
  expect(await page.evaluate(read, home)).toBe('TypeError')
  await page.setContent(`<iframe src="${home}"></iframe>`)
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
  await page.goto(otherSite)
  await page.setContent(`<form method="post" action="${home}sign-out"><button>Win a prize</button></form>`)
  const [answer] = await Promise.all([page.waitForResponse(`${home}sign-out`), page.getByRole('button').click()])
  expect(answer.status()).toBe(403)

  expect((await page.goto(home))?.status()).toBe(200)
  await context.close()
})
