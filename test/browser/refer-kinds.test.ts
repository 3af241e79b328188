import type { Language } from '@kps/foundation/language'
import { type AHouse, type Answers, aHouse, countWaiting, herself, himself, neighbour } from '@kps/test/house'
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

/** The pages that a teacher does not meet, or meets otherwise. */
const ownPages = new Set(['act-now', 'part', 'step-back', 'where', 'told', 'you'])

/** Refers, from the page before the first to the receipt. Gives what the receipt says, and the pages met. */
async function refer(answers: Answers, language: Language, options: WalkOptions) {
  const way = await walk(browser, house, { language, ...options })
  const before = await countWaiting(house)
  const met: string[] = []
  await way.page.goto(house.at('front door', language === 'mi' ? '/mi/kowhai-bay' : '/kowhai-bay'))
  await openForm(way, language)
  await answerUpTo('check', way, answers, language, async (name) => {
    met.push(name)
    if (ownPages.has(name)) await way.look()
  })
  await sendButton(way, language).click()
  await way.page.locator('.govuk-panel strong').waitFor()
  await way.look()
  const receipt = await way.page.getByRole('main').textContent()
  for (const answer of [answers.whatHappened, answers['referrer.name']].filter((each) => each !== undefined))
    expect(receipt).not.toContain(answer)
  expect(await countWaiting(house)).toBe(before + 1)
  await way.end()
  return { met, receipt }
}

test('a neighbour who gives no name refers in te reo Māori, with scripts on', async () => {
  const { met, receipt } = await refer(neighbour, 'mi', { width: 'phone' })
  expect(met).not.toContain('reach-safely')
  expect(receipt).not.toContain('Kāore tētahi i waeahia')
})

test.each([
  ['en', 'Nobody has been called'],
  ['mi', 'Kāore tētahi i waeahia'],
] as const)(
  'somebody in danger asks for help for themself with scripts off, and hears that nobody was called (%s)',
  async (language, said) => {
    const { met, receipt } = await refer(herself, language, { scripts: false, width: 'phone' })
    expect(met).toContain('act-now')
    expect(receipt).toContain(said)
  },
)

test('somebody who has hurt another asks for help, and is given a number to ring', async () => {
  const { met, receipt } = await refer(himself, 'en', { width: 'phone' })
  expect(met).toContain('step-back')
  expect(receipt).toContain('0800 456 450')
})
