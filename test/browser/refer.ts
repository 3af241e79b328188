import { inLanguage, type Language } from '@kps/foundation/language'
import type { Answers } from '@kps/test/house'
import type { Page } from 'playwright-core'
import { fillIn } from './fill-in.ts'
import type { Walk } from './walk.ts'

const buttons = {
  en: { next: /^(Start|Continue)$/, send: 'Send' },
  mi: { next: /^(Tīmata|Haere tonu)$/, send: 'Tukuna' },
} as const
const longestForm = 30

/** Opens the form from the page that stands before it: can you be seen, how to leave, what stays behind. */
export async function openForm({ page }: Walk, language: Language): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: language === 'mi' ? 'I mua i tō tīmata' : 'Before you start' })
    .waitFor()
  await page.getByRole('button', { name: inLanguage(buttons, language).next }).click()
  await page.locator('[name=referrerKind]').first().waitFor()
  await takeAMinute(page)
}

/** Nobody answers so many pages as fast as a test does: what is sent in no time would be held back for a person to look at. */
const takeAMinute = (page: Page) =>
  page.locator('input[type=hidden][name=begun]').evaluate((field: HTMLInputElement) => {
    field.value = String(Number(field.value) - 60)
  })

/** Answers page after page of the form that is open, up to `last`. `onPage` is told of each before it is answered. */
export async function answerUpTo(
  last: string,
  { page }: Walk,
  answers: Answers,
  language: Language,
  onPage: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  const open = page.locator('input[type=hidden][name=page]')
  for (let number = 1; number <= longestForm; number += 1) {
    const name = await open.inputValue()
    await onPage(name)
    if (name === last) return
    await fillIn(page, answers)
    await page.getByRole('button', { name: inLanguage(buttons, language).next }).click()
    await page.locator(`input[type=hidden][name=page]:not([value="${name}"])`).waitFor({ state: 'attached' })
    await page.waitForLoadState()
  }
  throw new Error('the form does not end')
}

/** The button that sends it all. */
export const sendButton = ({ page }: Walk, language: Language) =>
  page.getByRole('main').getByRole('button', { name: inLanguage(buttons, language).send, exact: true })
