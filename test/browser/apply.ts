import type { ApplicantAnswers } from '@kps/test/house'
import type { Page } from 'playwright-core'
import type { Walk } from './walk.ts'

const longestForm = 20

/** Answers an organisation's form that is open, page after page, up to the one with all answers, and sends it. `onPage` sees each before it is answered. */
export async function apply(
  { page }: Walk,
  answers: ApplicantAnswers,
  onPage: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  const open = page.locator('input[type=hidden][name=page]')
  await takeAMinute(page)
  for (let number = 1; number <= longestForm; number += 1) {
    const name = await open.inputValue()
    await onPage(name)
    if (name === 'check') {
      await page.getByRole('main').locator('button[name=go][value=send]').click()
      await page.locator('.govuk-panel strong').waitFor()
      return
    }
    await fillInApplication(page, answers)
    await page.getByRole('main').locator('button[name=go][value=next]').click()
    await page.locator(`input[type=hidden][name=page]:not([value="${name}"])`).waitFor({ state: 'attached' })
    await page.waitForLoadState()
  }
  throw new Error('the form does not end')
}

/** What of the answers the page that is open asks for; what is folded is opened first, as a hand would. */
async function fillInApplication(page: Page, answers: ApplicantAnswers): Promise<void> {
  for (const [name, given] of Object.entries(answers)) {
    for (const value of [given].flat()) {
      const which = `:is(input[type=radio], input[type=checkbox])[name="${name}"][value="${value}"]`
      const choice = page.locator(which)
      if ((await choice.count()) > 0) {
        const folded = page.locator('details:not([open])').filter({ has: page.locator(which) })
        if ((await folded.count()) > 0) await folded.locator('summary').click()
        await choice.check()
      } else {
        const field = page.locator(`main :is(input:not([type=hidden]), textarea, select)[name="${name}"]`)
        if ((await field.count()) > 0) await field.fill(String(value))
      }
    }
  }
}

/** As in the form for referrals: nobody answers so many pages as fast as a test does. */
async function takeAMinute(page: Page): Promise<void> {
  const begun = page.locator('input[type=hidden][name=begun]')
  if ((await begun.count()) === 0) return
  await begun.evaluate((field: HTMLInputElement) => {
    field.value = String(Number(field.value) - 60)
  })
}
