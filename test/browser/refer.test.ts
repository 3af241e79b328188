import type { Language } from '@kps/foundation/language'
import { type AHouse, aHouse, countWaiting, teacher } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { answerUpTo, openForm, sendButton } from './refer.ts'
import { type WalkOptions, walk } from './walk.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse()])
})

afterAll(() => Promise.all([browser?.close(), house?.close()]))

/** Some thirty pages, each looked at closely. */
const wholeForm = 180_000

/** A teacher makes a referral, from the first page to the receipt, and presses Send twice. Gives the reference. */
async function refer(language: Language, options: WalkOptions): Promise<string | null> {
  const way = await walk(browser, house, { language, ...options })
  const picture = (name: string) => (options.width === 'phone' ? name : undefined)
  await way.page.goto(house.at('front door', language === 'mi' ? '/mi' : '/'))
  await way.look(picture('front-door'))
  await way.page.getByRole('link', { name: language === 'mi' ? 'Te Kokoru Kōwhai' : 'Kōwhai Bay', exact: true }).click()
  await way.look()
  await openForm(way, language)
  await answerUpTo('check', way, teacher, language, (name) =>
    way.look(name === 'safe' ? picture('question') : undefined),
  )
  for (const word of ['Hinewai', 'pushed against a wall']) {
    expect(await way.page.getByRole('main').textContent()).toContain(word)
    expect(await way.page.title()).not.toContain(word)
  }
  await sendButton(way, language).dblclick()
  const reference = way.page.locator('.govuk-panel strong')
  await reference.waitFor()
  await way.look(picture('receipt'))
  const said = await reference.textContent()
  expect(way.page.url()).not.toContain('?')
  expect(await way.page.getByRole('main').textContent()).not.toContain('Hinewai')
  await way.end()
  return said
}

test(
  'a teacher refers with scripts off, in te reo Māori: a double press is one referral',
  async () => {
    const before = await countWaiting(house)
    expect(await refer('mi', { scripts: false })).toMatch(/^\S{3,}/)
    expect(await countWaiting(house)).toBe(before + 1)
  },
  wholeForm,
)

test(
  'a teacher refers on her phone with scripts on: a double press is one referral',
  async () => {
    const before = await countWaiting(house)
    expect(await refer('en', { width: 'phone' })).toMatch(/^\S{3,}/)
    expect(await countWaiting(house)).toBe(before + 1)
  },
  wholeForm,
)
