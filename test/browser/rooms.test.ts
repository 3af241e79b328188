import { type AHouse, aHouse } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { walk } from './walk.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse()])
})

afterAll(() => Promise.all([browser?.close(), house?.close()]))

/** Who opens which rooms; a `*` stands for the first of its kind on the page before. */
const ways = [
  {
    place: 'front door',
    paths: ['/mi', '/mi/help', '/mi/privacy', '/mi/contact', '/mi/te-awa', '/help', '/privacy', '/contact'],
  },
  {
    place: 'te-awa',
    name: 'Hēni Waiharuru',
    paths: [
      '/',
      '/triage',
      '/triage/ref_*',
      '/triage?only=late&from=professional',
      '/cases?which=all',
      '/cases/cse_*',
      '/privacy',
      '/contact',
      '/help',
      '/shortcuts',
      '/nowhere',
    ],
  },
  { place: 'te-awa', name: 'Mei Larkspur', paths: ['/', '/cases', '/triage'] },
  { place: 'te-awa', name: 'Oliver Tōtarawood', paths: ['/', '/publications'] },
  { place: 'hub', name: 'Tāne Rimutaka-Webb', paths: ['/', '/privacy', '/contact', '/help'] },
] as const

for (const { place, paths, ...who } of ways) {
  const name = 'name' in who ? who.name : undefined
  test(`${name ?? 'anybody'} reads ${place} in te reo Māori on a phone`, async () => {
    const way = await walk(browser, house, { language: 'mi', width: 'phone' })
    if (name) await way.signIn(place, name)
    for (const path of paths) {
      await way.page.goto(house.at(place, await first(path, () => way.page.content())))
      const language = place === 'front door' && !path.startsWith('/mi') ? 'en-NZ' : 'mi'
      expect(await way.page.locator('html').getAttribute('lang'), path).toBe(language)
      expect(await way.page.getByRole('heading', { level: 1 }).count(), path).toBe(1)
      await way.look()
    }
    await way.end()
  }, 120_000)
}

/** The path with the first id of its kind that the page before shows. */
async function first(path: string, before: () => Promise<string>): Promise<string> {
  const [, start, kind] = /^(.*\/)([a-z]{3}_)\*$/.exec(path) ?? []
  if (start === undefined || kind === undefined) return path
  const id = new RegExp(`${kind}[A-Za-z0-9]+`).exec(await before())?.[0]
  if (id === undefined) throw new Error(`no ${kind} on the page before ${path}`)
  return start + id
}
