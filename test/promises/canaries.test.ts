import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNight } from '@kps/local/demo'
import { browserHere } from '@kps/test/browser'
import { type AHouse, type Answers, aHouse, aVisitor, sendReferral, teacher } from '@kps/test/house'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Canaries } from './canary-words.ts'
import { contentsOf, namespaceOf } from './contents.ts'

const canaries = new Canaries()
/** Everything that the house, its engine and the browser put on disk lies below. */
let folder: string
let home: AHouse
let context: BrowserContext
const usualFolder = process.env.TMPDIR
const printed: string[] = []
const said: string[] = []
const stopListening: (() => void)[] = []

/** Listens to what this process and the doors print, and lets it through. */
function listen(stream: NodeJS.WriteStream): void {
  const write = stream.write
  stream.write = ((...given: Parameters<typeof write>) => {
    printed.push(typeof given[0] === 'string' ? given[0] : Buffer.from(given[0]).toString())
    return write.apply(stream, given)
  }) as typeof write
  stopListening.push(() => {
    stream.write = write
  })
}

beforeAll(async () => {
  const browser = await browserHere()
  folder = await mkdtemp(join(tmpdir(), 'canaries-'))
  process.env.TMPDIR = folder
  for (const stream of [process.stdout, process.stderr]) listen(stream)
  home = await aHouse({ episodes: 12 })
  const profile = join(folder, 'profile')
  await mkdir(profile)
  context = await chromium.launchPersistentContext(profile, browser)
  context.setDefaultTimeout(30_000)
  context.on('response', async (response) => {
    said.push(response.url(), JSON.stringify(await response.allHeaders().catch(() => ({}))))
    said.push(
      JSON.stringify(
        await response
          .request()
          .allHeaders()
          .catch(() => ({})),
      ),
    )
  })
})
afterAll(async () => {
  await context?.close()
  await home?.close()
  for (const stop of stopListening) stop()
  if (usualFolder === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usualFolder
  await rm(folder, { recursive: true, force: true })
})

/** What is chosen where a form does not ask for words. */
const choices: Answers = {
  referrerKind: 'professional',
  safeToTalkNow: 'yes',
  immediateDanger: 'no',
  'referrer.organisationKind': 'education',
  'referrer.preferredContact': 'phone',
  'referrer.safeToContact.answer': 'yes',
  'people.0.role': 'victim-survivor',
  'people.0.age.known': 'years',
  'people.0.age.years': '34',
  'people.0.safeToContact.answer': 'yes',
  'consent.sought': 'not-safe-to-ask',
  'ipp3a.toldPerson': 'no',
  'people.0': 'new',
  outcome: 'new-case',
  notification: 'do-not-contact',
  language: 'en',
  safeToHold: 'yes',
  purpose: 'protect',
}
const never = /\.on-|^dueOn|^reviewOn|date-|years$|caseNumber/

/** Types a canary wherever the form that is open takes words, and chooses the rest. */
async function fillWithCanaries(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
  const fields = page.locator('main :is(input, textarea):not([type=hidden])')
  // A browser with its owner's habits would keep what is typed into any other form.
  expect(await page.locator('main form:not([autocomplete=off])').count(), page.url()).toBe(0)
  const asked = await fields.evaluateAll((all) =>
    all.map((each) => ['name', 'type', 'value'].map((attribute) => each.getAttribute(attribute) ?? '')),
  )
  for (const [index, [name = '', type = '', value = '']] of asked.entries()) {
    const field = fields.nth(index)
    const choice = choices[name]
    if (['radio', 'checkbox'].includes(type)) {
      if (value === choice) await field.check()
    } else if (choice !== undefined) await field.fill(choice)
    else if (!never.test(name) && (await field.isVisible()) && (await field.inputValue()) === '') {
      const isNumber = /phone|number/i.test(name)
      await field.fill(isNumber ? canaries.next(true) : `${canaries.next()} ${canaries.next()}`)
    }
  }
}

test('a hundred words go the whole way, from a form to a plan on paper and a night’s figures', async () => {
  const page = context.pages()[0] ?? (await context.newPage())
  const press = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const keepTitle = async () => void said.push(await page.title(), page.url())

  await page.goto(home.at('front door', '/kowhai-bay'))
  await keepTitle()
  await press('Continue')
  await page.locator('[name=referrerKind]').first().waitFor()
  const open = page.locator('input[type=hidden][name=page]')
  for (let name = await open.inputValue(); name !== 'check'; name = await open.inputValue()) {
    await fillWithCanaries(page)
    await keepTitle()
    await press(/^(Start|Continue)$/)
    await page.locator(`input[type=hidden][name=page]:not([value="${name}"])`).waitFor({ state: 'attached' })
  }
  await press('Send')
  await heading('We have it')
  await keepTitle()

  await page.goto(home.at('kowhai-bay', '/sign-in'))
  await page.getByRole('button', { name: 'Mārama Kererū' }).first().click()
  await page.waitForURL(home.at('kowhai-bay'))
  await page.goto(home.at('kowhai-bay', '/triage'))
  await page
    .getByRole('link', { name: /Kwozzaqi/ })
    .first()
    .click()
  await heading('Referral')
  await fillWithCanaries(page)
  await page.locator('[name=leadAgencyId]').selectOption({ index: 1 })
  await keepTitle()
  await press('Record the decision')
  await heading('Case')
  await keepTitle()
  const theCase = page.url()

  await page.getByRole('link', { name: 'Assess risk' }).first().click()
  await heading('Assess risk')
  await page.locator('input[name$=".answer"][value=yes]').first().check()
  await fillWithCanaries(page)
  await press('Show what the answers suggest')
  await page
    .getByText(/^The answers suggest/)
    .first()
    .waitFor()
  await page.locator('[name=level]').last().check()
  await fillWithCanaries(page)
  await keepTitle()
  await press('Keep this assessment')
  await heading('Risk assessment')
  await keepTitle()

  await page.goto(theCase)
  await page.getByRole('link', { name: 'Safety plan' }).first().click()
  await page.getByRole('link', { name: 'Start a safety plan' }).click()
  await heading('Agree a safety plan')
  await fillWithCanaries(page)
  await keepTitle()
  await press('Keep this plan')
  await page.getByRole('link', { name: 'Print a copy' }).first().click()
  await heading('Print a copy')
  await fillWithCanaries(page)
  await press('Open the page to print')
  await heading('My notes')
  await keepTitle()

  await page.goto(theCase)
  await page.getByRole('link', { name: 'Open the risk management plan' }).first().click()
  await heading('Risk management plan')
  const due = new Date(Date.now() + 7 * 86_400_000)
  const parts = { day: due.getDate(), month: due.getMonth() + 1, year: due.getFullYear() }
  for (const [part, value] of Object.entries(parts)) await page.locator(`[name=dueOn-${part}]`).fill(String(value))
  await page.locator('[name=agencyId]').selectOption({ index: 1 })
  await fillWithCanaries(page)
  await keepTitle()
  await press('Add the action')
  await page
    .getByText(canaries.given.at(-1) ?? '')
    .first()
    .waitFor()

  expect(canaries.given.length).toBeGreaterThanOrEqual(100)
  const shown: string[] = []
  for (const path of ['/triage', new URL(theCase).pathname]) {
    await page.goto(home.at('kowhai-bay', path))
    await keepTitle()
    shown.push(await page.content())
  }
  expect(canaries.foundIn(Buffer.from(shown.join('')))).toContain('plain')
  await context.close()
  await runNight(home.house, () => {})
}, 120_000)

test('none of them is on any page of the hub, or in its figures', async () => {
  const analyst = await home.signIn('hub-analyst')
  const { status, body } = await analyst.ask(home.at('hub'))
  expect([status, canaries.foundIn(Buffer.from(body))]).toEqual([200, []])
  const nobody = await aVisitor().ask(home.at('front door'))
  expect(canaries.foundIn(Buffer.from(nobody.body))).toEqual([])
})

test('none of them is in an address, a title or a header', () => {
  expect(said.length).toBeGreaterThan(200)
  expect(canaries.foundIn(Buffer.from(said.join('\n')))).toEqual([])
})

test('none of them was printed by a door, the database server or the provider, also when a door fails', async () => {
  home.house.databaseServer.failNext(1, 'error', await namespaceOf(home, 'kowhai-bay'))
  const told = { ...teacher, whatHappened: canaries.next(), 'people.0.name': canaries.next() }
  expect((await sendReferral(home, told)).status).toBe(503)
  await expect.poll(() => printed.join('')).toContain('"fault"')
  expect(canaries.foundIn(Buffer.from(printed.join('')))).toEqual([])
})

/** Every file below a folder, with what it holds. */
async function filesBelow(where: string): Promise<readonly (readonly [string, Buffer])[]> {
  const entries = await readdir(where, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(async (path) => [path.slice(where.length), await readFile(path)] as const))
}

test('none of them lies in a database or its log, or in the profile of a browser that was closed', async () => {
  expect(Object.keys(await contentsOf(home)).length).toBeGreaterThan(100)
  const files = await filesBelow(folder)
  const names = files.map(([name]) => name)
  // Three localities with a backup of the night each, the hub and the registry.
  expect(names.filter((name) => /databases\/.*\.db$/.test(name)).length).toBe(8)
  expect(names.filter((name) => /databases\/.*\.db-wal$/.test(name)).length).toBe(8)
  const found = files.map(([name, bytes]) => [name, canaries.foundIn(bytes)] as const)
  // The registry alone puts messages on the queue, and only of what lies in its database, which is among these.
  expect(found.filter(([, forms]) => forms.length > 0)).toEqual([])
  // A page that was kept could be packed, so that its words are not seen: of the pages none was kept at all, but a group's own mark.
  const cached = files
    .filter(([name]) => name.startsWith('/profile/Default/Cache/'))
    .map(([, bytes]) => bytes.toString('latin1'))
  const own = new Set(Object.values(home.house.addresses).map((address) => new URL(address).host))
  const kept = [...cached.join('').matchAll(/([\w.-]*localhost:\d+)\/([\w-]*)/g)].filter(([, host = '']) =>
    own.has(host),
  )
  expect(new Set(kept.map(([, , room]) => room))).toEqual(new Set(['assets', 'emblem']))
})
