import { newFormKey } from '@kps/crossings/referral-handover'
import { type AHouse, aHouse, aVisitor, sendReferral, teacher } from '@kps/test/house'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { walk } from './walk.ts'

let browser: Browser
let home: AHouse

beforeAll(async () => {
  ;[browser, home] = await Promise.all([launchBrowser(), aHouse({ episodes: 5, hasLimits: true })])
})
afterAll(async () => {
  await browser?.close()
  await home?.close()
})

const shot = async (page: Page, name: string) => {
  if (process.env.KPS_SHOTS) await page.screenshot({ path: `${process.env.KPS_SHOTS}/${name}.png`, fullPage: true })
}

test.for(['desk', 'phone'] as const)(
  'a coordinator sees what looks wrong, why, and lets it in or sets it aside (%s; scripts are off on the phone)',
  async (width) => {
    const program = { ...teacher, website: 'https://cheap.example', 'people.0.name': `Ana ${width}` }
    await sendReferral(home, { ...program, immediateDanger: 'yes' })
    await sendReferral(home, program)
    const { end, look, page, signIn } = await walk(browser, home, { width, scripts: width === 'desk' })
    await signIn('kowhai-bay', 'coordinator')
    await page.goto(home.at('kowhai-bay', '/triage'))
    await look()
    await shot(page, `triage-${width}`)
    await page.getByRole('link', { name: /Looks wrong/ }).click()
    await look()
    await shot(page, `list-${width}`)
    await page
      .getByRole('link', { name: `Ana ${width}` })
      .first()
      .click()
    expect(await page.getByText('It may be true').count()).toBe(1)
    await page.getByRole('radio', { name: 'Set it aside' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await look()
    await shot(page, `one-problem-${width}`)
    await page.getByRole('radio', { name: 'Let it into the queue' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    expect(new URL(page.url()).pathname).toMatch(/^\/triage\/ref_/)
    await page.goto(home.at('kowhai-bay', '/quarantine'))
    await page
      .getByRole('link', { name: `Ana ${width}` })
      .first()
      .click()
    await page.getByRole('radio', { name: 'Set it aside' }).check()
    await page.getByLabel('Why?').fill('An advertisement.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'See what was set aside' }).click()
    await look()
    await page
      .getByRole('link', { name: `Ana ${width}` })
      .first()
      .click()
    await look()
    await shot(page, `set-aside-${width}`)
    await end()
  },
)

/** The counters begin anew with each minute: what met two of them, or one that was used up before, is done again. */
async function untilRefused(work: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const minute = Math.floor(Date.now() / 60_000)
    if ((await work()) && Math.floor(Date.now() / 60_000) === minute) return
  }
}

const readers = [
  { width: 'desk', language: 'en', scripts: true, path: '/te-awa', go: 'Continue', title: 'wait a minute' },
  { width: 'phone', language: 'mi', scripts: false, path: '/mi/te-awa', go: 'Haere tonu', title: 'tatari' },
] as const

test('who must wait a minute keeps the answers in the page, with 111 before their eyes, in both languages', async () => {
  const walks = await Promise.all(
    readers.map(async (reader) => ({ ...reader, ...(await walk(browser, home, reader)) })),
  )
  await untilRefused(async () => {
    for (const { page, path } of walks) {
      const opened = await page.goto(home.at('front door', path))
      if (opened?.status() !== 200) return false
    }
    const turned = Array.from({ length: 301 }, () =>
      aVisitor().ask(home.at('front door', '/te-awa'), { form: { page: 'start', formKey: newFormKey() } }),
    )
    await Promise.all(turned)
    for (const { go, page } of walks) await page.getByRole('button', { name: go }).click()
    return true
  })
  for (const { end, look, page, title, width } of walks) {
    await look()
    await shot(page, `busy-${width}`)
    expect(await page.title()).toContain(title)
    expect(await page.locator('input[name=formKey]').count()).toBe(1)
    await end()
  }
})
