import { inLanguage, type Language } from '@kps/foundation/language'
import { type AHouse, aHouse, aVisitor } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { answerUpTo, openForm } from './refer.ts'
import { type Walk, type WalkOptions, walk } from './walk.ts'
import { neutralSite } from './watch.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse()])
})

afterAll(() => Promise.all([browser?.close(), house?.close()]))

const story = 'Words that nobody else may read.'

/** Somebody who has opened a page of the front door. */
async function readingWalk(path: string, options: WalkOptions = {}): Promise<Walk> {
  const way = await walk(browser, house, options)
  await way.page.goto(house.at('front door', path))
  return way
}

/** Somebody in the middle of telling, who came by the front page, with words typed and sent on to the next page. */
async function tellingWalk(options: WalkOptions = {}): Promise<Walk> {
  const way = await readingWalk('/', options)
  await way.page.getByRole('link', { name: 'Kōwhai Bay', exact: true }).click()
  await openForm(way, 'en')
  await answerUpTo('part', way, { referrerKind: 'self', 'referrer.name': story }, 'en')
  expect(await way.page.content()).toContain(story)
  return way
}

const names = { en: /Exit this page/, mi: /Putaina tēnei whārangi/ }
const exitButton = ({ page }: Walk, language: Language = 'en') =>
  page.getByRole('button', { name: inLanguage(names, language) })
const cover = ({ page }: Walk) => page.locator('.govuk-exit-this-page-overlay')
const main = ({ page }: Walk) => page.getByRole('main')

async function pressShift({ page }: Walk, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift')
}

/** From now on our own first stop never answers. */
const holdFirstStop = ({ page }: Walk) => page.route('**/leave', () => {})

/** Presses Back, and gives the address where that ends. */
async function goBack({ page }: Walk): Promise<string> {
  await page.goBack({ waitUntil: 'commit' }).catch(() => null)
  await page.waitForLoadState().catch(() => null)
  return page.url()
}

const exits: Record<string, (way: Walk) => Promise<unknown>> = {
  'the button': (way) => exitButton(way).click(),
  'the button by its space bar': (way) => exitButton(way).press(' '),
  'the hidden link, second thing on the page': async ({ page }) => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Exit this page')
    await page.keyboard.press('Enter')
  },
  'Shift three times': (way) => pressShift(way, 3),
}

for (const [name, leave] of Object.entries(exits)) {
  test(`${name} leaves at once, by an address of our own, and leaves nothing to go Back to`, async () => {
    const way = await readingWalk('/kowhai-bay')
    const stop = way.page.waitForRequest(house.at('front door', '/leave'))
    await leave(way)
    await stop
    await way.page.waitForURL(neutralSite)
    expect(await goBack(way)).toBe('about:blank')
    await way.end()
  })
}

test('after an exit in the middle of the form, Back turns every page of ours into the neutral site', async () => {
  const way = await tellingWalk()
  await pressShift(way, 3)
  await way.page.waitForURL(neutralSite)
  let met = await goBack(way)
  for (let steps = 0; met !== 'about:blank' && steps < 10; steps += 1) {
    expect(met).toBe(neutralSite)
    expect(await way.page.content()).not.toContain(story)
    expect(await way.page.title()).toBe('Weather')
    met = await goBack(way)
  }
  expect(met).toBe('about:blank')
  await way.end()
})

test('the press of the button itself makes the screen blank, before anything is asked for', async () => {
  const way = await readingWalk('/privacy')
  const inSight = await exitButton(way).evaluate((button: HTMLElement) => {
    button.click()
    return [...document.body.children].flatMap((part) => {
      const { width, height } = part.getBoundingClientRect()
      return width * height === 0 ? [] : [{ role: part.role, text: part.textContent, width, height }]
    })
  })
  expect(inSight).toEqual([{ role: 'alert', text: 'Loading.', ...way.page.viewportSize() }])
  await way.page.waitForURL(neutralSite)
  await way.end()
})

test('who goes Back to a page of ours after an exit never sees it, not for a moment', async () => {
  const way = await readingWalk('/help')
  await way.page.getByRole('link', { name: 'Privacy' }).click()
  await way.page.waitForURL('**/privacy')
  await exitButton(way).click()
  await way.page.waitForURL(neutralSite)

  const painted = new Set<string>()
  await way.page.exposeFunction('tellPainted', (text: string) => void painted.add(text))
  await way.page.addInitScript(() => {
    const tell = () => {
      // Whatever is there when the browser asks for the next picture is what it paints.
      if (document.body && 'tellPainted' in window && typeof window.tellPainted === 'function')
        window.tellPainted(document.querySelector('main')?.checkVisibility() ? document.title : 'nothing')
      requestAnimationFrame(tell)
    }
    requestAnimationFrame(tell)
  })
  await holdFirstStop(way)
  await way.page.goBack({ waitUntil: 'commit' })
  await way.page.waitForURL(neutralSite)
  expect([...painted].filter((title) => title.includes('Local support'))).toEqual([])
  await way.page.goto(house.at('front door', '/help'))
  await expect.poll(() => [...painted]).toContain('Staying safe online – Local support')
  await way.end()
})

test('when our own address does not answer, the neutral site is asked for all the same', async () => {
  const way = await readingWalk('/')
  await holdFirstStop(way)
  await exitButton(way).click({ noWaitAfter: true })
  await way.page.waitForURL(neutralSite)
  await way.end()
})

test('whatever this host could have left in the browser is gone after an exit', async () => {
  for (const scripts of [true, false]) {
    const way = await readingWalk('/', { scripts })
    const url = house.at('front door')
    await way.context.addCookies([{ name: 'left', value: 'behind', url }])
    await exitButton(way).click()
    await way.page.waitForURL(neutralSite)
    expect(await way.context.cookies(url)).toEqual([])
    await way.end()
  }
})

test('each press of Shift is told in dots and in words; they run out after five seconds, and capital letters do not count', async () => {
  for (const [language, path] of [
    ['en', '/kowhai-bay'],
    ['mi', '/mi/kowhai-bay'],
  ] as const) {
    const way = await readingWalk(path, { language, width: 'phone' })
    await way.page.clock.install()
    const dots = way.page.locator('.govuk-exit-this-page__indicator')
    const said = exitButton(way, language).locator('xpath=following-sibling::*[@role="status"]')
    const on = async () => (await dots.textContent())?.replaceAll('○', '')
    await pressShift(way, 1)
    expect([await on(), await said.textContent()]).toEqual(['●', expect.stringMatching(/2|rua/)])
    await pressShift(way, 1)
    expect([await on(), await said.textContent()]).toEqual(['●●', expect.stringMatching(/1|kotahi/)])
    expect(await exitButton(way, language).getAttribute('aria-label')).toBeNull()
    await way.look()
    await way.page.clock.fastForward(5_000)
    expect([await on(), await said.textContent()]).toEqual(['', expect.stringMatching(/expired|pau/)])
    await way.page.clock.fastForward(5_000)
    expect(await said.textContent()).toBe('')
    for (const key of ['A', 'B', 'C', 'D']) await way.page.keyboard.press(`Shift+${key}`)
    await pressShift(way, 2)
    await way.page.keyboard.press('x')
    await pressShift(way, 1)
    expect(await on()).toBe('●')
    expect(await main(way).isVisible()).toBe(true)
    await way.end()
  }
})

test('who goes Back from one page of ours to another, or from the sign-in, sees it again', async () => {
  const way = await readingWalk('/')
  await way.page.getByRole('link', { name: 'Privacy' }).click()
  await way.page.waitForURL('**/privacy')
  expect(await goBack(way)).toBe(house.at('front door'))
  expect(await main(way).isVisible()).toBe(true)
  expect(await cover(way).count()).toBe(0)

  await way.page.getByText('For people who work in a local team').click()
  await way.page.getByRole('link', { name: 'Sign in: Te Awa' }).click()
  await way.page.waitForURL(house.at('te-awa'))
  expect(await goBack(way)).toBe(house.at('front door'))
  await main(way).waitFor()
  await way.end()
})

test('without scripts the exit is a plain link by the same address', async () => {
  const way = await tellingWalk({ scripts: false })
  const stop = way.page.waitForRequest(house.at('front door', '/leave'))
  await exitButton(way).click()
  await stop
  await way.page.waitForURL(neutralSite)
  await way.end()
})

test('what the doors of practitioners show to anybody has 111 and the helplines too', async () => {
  const visitor = aVisitor()
  for (const place of ['kowhai-bay', 'hub'])
    for (const path of ['/', '/help', '/privacy', '/contact', '/nowhere']) {
      const { body } = await visitor.ask(house.at(place, path))
      for (const number of ['111', '0800733843', '0800456450', '0508744633', '0800650654', '0508326459'])
        expect(body, `${place}${path}`).toContain(`href="tel:${number}"`)
    }
})

const read = ['/', '/kowhai-bay', '/help', '/privacy', '/accessibility', '/contact', '/aside', '/nowhere']

test.each([
  { language: 'en', width: 'desk' },
  { language: 'mi', width: 'phone' },
] as const)('pages that are only read hold no barrier that axe finds ($language, $width)', async (options) => {
  const way = await walk(browser, house, options)
  for (const path of read) {
    await way.page.goto(house.at('front door', options.language === 'mi' ? `/mi${path}` : path))
    await way.look()
  }
  await way.end()
})
