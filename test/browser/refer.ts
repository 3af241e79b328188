import type { Language } from '@kps/foundation/language'
import type { Page } from 'playwright-core'
import type { Walk } from './walk.ts'

/** Answers by the name of their field: a radio's or a tick box's value, or what is typed. */
export type Answers = Readonly<Record<string, string>>

/** What a teacher who is worried about a child in her class might write. All names are invented. */
export const teacher: Answers = {
  referrerKind: 'professional',
  safeToTalkNow: 'yes',
  immediateDanger: 'no',
  'referrer.name': 'Miriama Example',
  'referrer.organisation': 'Example School',
  'referrer.organisationKind': 'education',
  'referrer.role': 'Teacher',
  'referrer.phone': '021 555 0100',
  'referrer.preferredContact': 'phone',
  'referrer.safeToContact.answer': 'yes',
  'people.0.role': 'victim-survivor',
  'people.0.name': 'Hinewai Tōtara-Example',
  'people.0.age.known': 'years',
  'people.0.age.years': '34',
  'people.0.phone': '021 555 0199',
  'people.0.safeToContact.answer': 'unknown',
  whereIsPersonUsingViolence: 'At home in the evenings.',
  whatHappened: 'Her son told me that she was pushed against a wall last night, and that he is afraid to go home.',
  'consent.sought': 'not-safe-to-ask',
}

const buttons = {
  en: { next: /^(Start|Continue)$/, send: 'Send' },
  mi: { next: /^(Tīmata|Haere tonu)$/, send: 'Tukuna' },
} as const
const longestForm = 30

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
    await page.getByRole('button', { name: buttons[language].next }).click()
    await page.locator(`input[type=hidden][name=page]:not([value="${name}"])`).waitFor({ state: 'attached' })
    await page.waitForLoadState()
  }
  throw new Error('the form does not end')
}

/** The button that sends it all. */
export const sendButton = ({ page }: Walk, language: Language) =>
  page.getByRole('main').getByRole('button', { name: buttons[language].send, exact: true })

async function fillIn(page: Page, answers: Answers): Promise<void> {
  const fields = page.locator('main :is(input, select, textarea)[name]:not([type=hidden])')
  const asked = await fields.evaluateAll((all) =>
    all.map((each) => ['name', 'type', 'value'].map((attribute) => each.getAttribute(attribute) ?? '')),
  )
  for (const [index, [name = '', type = '', value = '']] of asked.entries()) {
    const answer = answers[name]
    if (answer === undefined) continue
    if (!['radio', 'checkbox'].includes(type)) await fields.nth(index).fill(answer)
    else if (value === answer) await fields.nth(index).check()
  }
}
