import type { Answers } from '@kps/test/house'
import type { Page } from 'playwright-core'

/** Fills in whichever of the answers the page that is open asks for, by the names of its fields. */
export async function fillIn(page: Page, answers: Answers): Promise<void> {
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
