import { type AHouse, aHouse, sendReferral, teacher } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillIn } from './fill-in.ts'
import { launchBrowser } from './launch-browser.ts'
import { type Walk, type WalkOptions, walk } from './walk.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse()])
})

afterAll(() => Promise.all([browser?.close(), house?.close()]))

const wholeWay = 180_000
const where = 'kowhai-bay'
const press = (way: Walk, name: string) => way.page.getByRole('button', { name, exact: true }).click()
const go = (way: Walk, name: string | RegExp) => way.page.getByRole('link', { name }).first().click()
const heading = (way: Walk, name: string | RegExp) => way.page.getByRole('heading', { level: 1, name })

/** A referral about somebody with this name, opened from the queue by a coordinator. */
async function openFromQueue(coordinator: string, name: string, options: WalkOptions = {}): Promise<Walk> {
  const way = await walk(browser, house, options)
  await way.signIn(where, coordinator)
  await way.look()
  await go(way, 'Triage')
  await way.look('triage')
  await go(way, new RegExp(name))
  await heading(way, 'Referral').waitFor()
  return way
}

test.each([true, false])(
  'a referral becomes a case, an assessment, a safety plan on paper and a plan of actions (scripts: %s)',
  async (scripts) => {
    await sendReferral(house)
    const way = await openFromQueue('Mārama Kererū', 'Hinewai', { scripts })
    await way.look()

    const { page } = way
    await fillIn(page, { 'people.0': 'new', outcome: 'new-case', reason: 'A child is afraid to go home.' })
    expect(await page.locator('[name=notification]:checked').getAttribute('value')).toBe('do-not-contact')
    await page.locator('[name=leadAgencyId]').selectOption({ index: 1 })
    await press(way, 'Record the decision')
    await heading(way, 'Case').waitFor()
    await way.look()
    const theCase = page.url()

    await go(way, 'Assess risk')
    await heading(way, 'Assess risk').waitFor()
    await way.look()
    await page.locator('input[name$=".answer"][value=yes]').first().check()
    await fillIn(page, { ownView: 'She fears that he comes to the school.', judgement: 'It happens more often.' })
    await press(way, 'Show what the answers suggest')
    await page
      .getByText(/^The answers suggest/)
      .first()
      .waitFor()
    await way.look()
    await page.locator('[name=level]').last().check()
    await fillIn(page, { whyDifferent: 'He has said that he will not let her leave.' })
    await press(way, 'Keep this assessment')
    await heading(way, 'Risk assessment').waitFor()
    await way.look()

    await page.goto(theCase)
    await go(way, 'Safety plan')
    await heading(way, 'Safety plan').waitFor()
    await way.look()
    await go(way, 'Start a safety plan')
    await heading(way, 'Agree a safety plan').waitFor()
    await fillIn(page, {
      language: 'en',
      codeWord: 'We say “kōwhai”.',
      whereToGo: 'To the neighbour with the blue gate.',
      'supporters.0.name': 'Auntie',
      'supporters.0.number': '021 555 0123',
      neverShareWith: 'His brother Tama Example',
    })
    await way.look()
    await press(way, 'Keep this plan')
    await heading(way, 'Safety plan').waitFor()
    await way.look()
    await go(way, 'Print a copy')
    await heading(way, 'Print a copy').waitFor()
    await way.look()
    await fillIn(page, { safeToHold: 'yes' })
    await press(way, 'Open the page to print')
    await heading(way, 'My notes').waitFor()
    await way.look('on-paper')
    await expectDiscreet(way)

    await page.goto(theCase)
    await go(way, 'Open the risk management plan')
    await heading(way, 'Risk management plan').waitFor()
    const due = new Date(Date.now() + 7 * 86_400_000)
    await fillIn(page, {
      risk: 'He waits at the school gate.',
      action: 'The school calls the police when he comes.',
      'dueOn-day': String(due.getDate()),
      'dueOn-month': String(due.getMonth() + 1),
      'dueOn-year': String(due.getFullYear()),
      purpose: 'protect',
    })
    await page.locator('[name=agencyId]').selectOption({ index: 1 })
    await press(way, 'Add the action')
    await page.getByText('The school calls the police when he comes.').waitFor()
    await way.look()
    await page.goto(theCase)
    await way.look('case')
    await way.end()
  },
  wholeWay,
)

/** What comes out of the printer says nothing of who it is about, who made it, where, or who must never see it. */
async function expectDiscreet({ page, context }: Walk): Promise<void> {
  const secrets = [
    'Hinewai',
    'Tōtara',
    'Tama',
    'Kererū',
    'Kōwhai Bay',
    'Keeping People Safe',
    'localhost',
    'per_',
    'violence',
  ]
  expect(await page.title()).toBe('My notes')
  await page.emulateMedia({ media: 'print' })
  const paper = await page.locator('body').ariaSnapshot()
  for (const kept of ['We say “kōwhai”.', 'blue gate', '021 555 0123']) expect(paper).toContain(kept)
  for (const secret of secrets) expect(paper).not.toContain(secret)
  expect(paper).not.toContain('Back')
  const pdf = (await page.pdf()).toString('latin1')
  expect(pdf).toContain('/Title (My notes)')
  for (const secret of secrets) expect(pdf).not.toContain(secret)
  // Margins of nothing leave a browser no room for its own line of address, title and date.
  const room = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSPageRule ? [rule.style.margin] : [])),
    ),
  )
  expect(room.length).toBeGreaterThan(0)
  for (const margin of room) expect(margin).toMatch(/^0(px)?$/)
  await page.emulateMedia({ media: null })
  expect(context.pages().length).toBe(1)
}

test(
  'of two coordinators who decide at once, the second is told so, keeps her words, and can undo it by a new decision',
  async () => {
    await sendReferral(house, { ...teacher, 'people.0.name': 'Roimata Example-Quill' })
    const [first, second] = await Promise.all([
      openFromQueue('Mārama Kererū', 'Roimata'),
      openFromQueue('Joel Fernleigh', 'Roimata'),
    ])
    const referral = second.page.url()
    await fillIn(first.page, { 'people.0': 'new', outcome: 'new-case', reason: 'It looked like a new whānau.' })
    await first.page.locator('[name=leadAgencyId]').selectOption({ index: 1 })
    await press(first, 'Record the decision')
    await heading(first, 'Case').waitFor()
    const opened = first.page.url()

    await fillIn(second.page, { outcome: 'no-further-action', reason: 'Her sister has moved in with her.' })
    await press(second, 'Record the decision')
    await second.page.getByText('Somebody decided this referral while you had it open').waitFor()
    expect(second.page.url()).toBe(referral)
    expect(await second.page.locator('[name=reason]').inputValue()).toBe('Her sister has moved in with her.')
    await second.look()

    await press(second, 'Record the decision')
    await second.page.getByText('Replaced', { exact: true }).waitFor()
    expect(await second.page.getByRole('main').textContent()).toContain('It looked like a new whānau.')
    await second.look()
    await second.page.goto(opened)
    await second.page.getByText('This case was opened in error and is closed.').waitFor()
    await second.look()
    await first.end()
    await second.end()
  },
  wholeWay,
)
