import { type AHouse, aHouse, iwiProvider, pacificPartner, teacher } from '@kps/test/house'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apply } from './apply.ts'
import { launchBrowser } from './launch-browser.ts'
import { answerUpTo, openForm, sendButton } from './refer.ts'
import { type Walk, walk } from './walk.ts'

let browser: Browser
let house: AHouse

beforeAll(async () => {
  ;[browser, house] = await Promise.all([launchBrowser(), aHouse({ episodes: 2, hasOtherProvider: true })])
})
afterAll(() => Promise.all([browser?.close(), house?.close()]))

const wholeWay = 180_000
const shared = 'Shared sign-in'
const own = 'Women’s services sign-in'

const links = /http:\/\/[a-z0-9.:-]+\/invitation\/[\w-]{43}/
const linkOn = async ({ page }: Walk): Promise<string> =>
  links.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? ''
const press = ({ page }: Walk, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click()

/** Follows a link of the page that is open, and waits for where it leads. */
async function follow({ page }: Walk, name: string | RegExp): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name }).first()
  const to = await link.getAttribute('href')
  await link.click()
  await page.waitForURL(`**${to}`)
}

/** Signs in as somebody on the provider's page that an address leads to, and waits to be in. */
async function choose({ page }: Walk, address: string, account: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: account }).first().click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

/** Somebody opens their one-time link, takes it and signs in as they do at work. */
async function comeIn(way: Walk, link: string, provider: string, account: string): Promise<void> {
  await way.page.goto(link)
  await way.look()
  await press(way, 'Accept and sign in')
  await way.page.getByRole('link', { name: provider }).click()
  await choose(way, way.page.url(), account)
}

test(
  'an iwi provider starts a response: from the public form to its first referral',
  async () => {
    const lead = await walk(browser, house, { width: 'phone' })
    await lead.page.goto(house.at('front door', '/start'))
    await apply(lead, iwiProvider, () => lead.look())
    await lead.look()
    const link = await linkOn(lead)
    expect(link).toContain('//puriri-valley.localhost')

    const [first, second] = [await walk(browser, house), await walk(browser, house)]
    await choose(first, house.at('hub', '/sign-in'), 'Ngaire Ashgrove')
    await choose(second, house.at('hub', '/sign-in'), 'Lucas Tāwhirikura')
    for (const manager of [first, second]) {
      await manager.page.goto(house.at('hub', '/applications'))
      await follow(manager, /[A-Z]+ \d{3} \d{2}/)
      await manager.look(manager === first ? 'application' : undefined)
      await manager.page.getByRole('radio', { name: /I approve it/ }).check()
      await press(manager, 'Decide')
    }
    await second.page.getByText('This locality is open').waitFor()
    await second.page.waitForLoadState()
    await second.look('making')
    expect(await second.page.content()).not.toContain(link.split('/').at(-1))
    await Promise.all([first.end(), second.end()])

    await comeIn(lead, link, shared, 'Rāwinia Te Ngahere-Stone')
    await follow(lead, 'Take the first steps')
    await lead.look('first-steps')
    await follow(lead, 'Your group’s own name')
    await lead.page.getByLabel('Name in English').fill('The Valley Table')
    await lead.page.getByLabel('Name in te reo Māori').fill('Te Tēpu o te Awaawa')
    await press(lead, 'Keep')
    await follow(lead, 'Your meetings')
    await lead.page.getByLabel('What do you call it?').fill('Daily triage')
    await lead.page.getByLabel('Every weekday').check()
    await lead.page.getByLabel('In person', { exact: true }).check()
    await press(lead, 'Add a meeting')
    await lead.page.getByRole('heading', { name: 'Daily triage' }).waitFor()
    await lead.page.waitForLoadState()
    await lead.look()

    await lead.page.goto(house.at('puriri-valley', '/staff'))
    await lead.look()
    await follow(lead, 'Invite somebody')
    await lead.page.getByLabel('Their name').fill('Hemi Kahurangi-Moss')
    await lead.page.getByRole('checkbox', { name: 'Coordinator' }).check()
    await press(lead, 'Make the link')
    const colleague = await walk(browser, house)
    await comeIn(colleague, await linkOn(lead), shared, 'Hemi Kahurangi-Moss')

    expect(JSON.stringify(await house.house.call('registry#Directory', 'list'))).not.toContain('puriri-valley')
    await lead.page.goto(house.at('puriri-valley', '/settings'))
    await press(lead, 'Open for referrals')
    await lead.page.getByText('Open for referrals since').waitFor()
    await lead.page.waitForLoadState()
    await lead.look()

    await refer()
    await colleague.page.goto(house.at('puriri-valley', '/triage'))
    await colleague.page.getByRole('main').getByText('Hinewai').first().waitFor()
    await colleague.look()
    await Promise.all([lead.end(), colleague.end()])
  },
  wholeWay,
)

test(
  'an NGO joins a response: its coordinator checks and approves, its own people come in by their own sign-in',
  async () => {
    const partner = await walk(browser, house, { width: 'phone', scripts: false })
    await partner.page.goto(house.at('front door', '/kowhai-bay/join'))
    await apply(partner, { ...pacificPartner, 'organisation.tradingName': '' }, () => partner.look())
    await partner.end()

    const coordinator = await walk(browser, house)
    await coordinator.page.goto(house.at('kowhai-bay', '/sign-in'))
    await coordinator.page.getByRole('link', { name: shared }).click()
    await choose(coordinator, coordinator.page.url(), 'Mārama Kererū')
    await coordinator.page.goto(house.at('kowhai-bay', '/joining'))
    await coordinator.look()
    await follow(coordinator, /Fono/)
    await coordinator.look('asks-to-join')
    await coordinator.page.getByRole('checkbox', { name: /social services/i }).check()
    await coordinator.page
      .locator('[name=basis]')
      .fill('Its workers are registered social workers; seen on the register.')
    await coordinator.page.locator('[name=title]').fill('Information-sharing agreement 2026')
    for (const [part, value] of Object.entries({ day: '1', month: '3', year: '2026' }))
      await coordinator.page.locator(`[name=signedOn-${part}]`).fill(value)
    for (const [part, value] of Object.entries({ day: '1', month: '3', year: '2028' }))
      await coordinator.page.locator(`[name=expiresOn-${part}]`).fill(value)
    await press(coordinator, 'Approve and make the link')
    await coordinator.page.getByRole('heading', { name: /is at the table/ }).waitFor()
    await coordinator.page.waitForLoadState()
    await coordinator.look('joined')

    const administrator = await walk(browser, house, { width: 'phone' })
    await comeIn(administrator, await linkOn(coordinator), own, 'Losa Ferngate')
    await administrator.page.goto(house.at('kowhai-bay', '/staff'))
    await administrator.look()
    await follow(administrator, 'Invite somebody')
    await administrator.page.getByLabel('Their name').fill('Bridget Awakeri')
    await administrator.page.getByRole('checkbox', { name: 'Practitioner' }).check()
    await press(administrator, 'Make the link')
    const practitioner = await walk(browser, house)
    await comeIn(practitioner, await linkOn(administrator), own, 'Bridget Awakeri')
    await practitioner.page.getByRole('link', { name: 'Cases', exact: true }).first().waitFor()
    await Promise.all([coordinator.end(), administrator.end(), practitioner.end()])
  },
  wholeWay,
)

/** A teacher finds the new place on the front page and refers to it. */
async function refer(): Promise<void> {
  const way = await walk(browser, house, { width: 'phone' })
  await way.page.goto(house.at('front door'))
  await way.page.getByRole('link', { name: 'Pūriri Valley', exact: true }).click()
  await openForm(way, 'en')
  await answerUpTo('check', way, teacher, 'en')
  await sendButton(way, 'en').click()
  await way.page.locator('.govuk-panel strong').waitFor()
  await way.end()
}
