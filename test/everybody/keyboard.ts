import type { Answers } from '@kps/test/house'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A page with nobody at the mouse. What has the focus is in sight at every stop, and looks otherwise than it did before. */
export interface Keyboard {
  /** Goes on by Tab until one of these has the focus. */
  reach(target: Locator): Promise<void>
  press(key: string): Promise<void>
  /** Answers whatever the open page asks, field by field in the order of Tab. */
  answer(answers: Answers): Promise<void>
  /** How many stops were looked at. */
  stops(): number
}

const mostStops = 200

interface Stop {
  readonly what: string
  readonly look: string
  /** How the stop before looks now that it has lost the focus. */
  readonly before: string
  readonly inSight: boolean
}

export function keyboardOn(page: Page): Keyboard {
  let stops = 0
  let last: Stop | undefined

  async function press(key: string): Promise<void> {
    await page.keyboard.press(key)
    last = undefined
  }

  async function tab(): Promise<void> {
    await page.keyboard.press('Tab')
    const stop: Stop | undefined = await page.evaluate(readStop)
    if (stop) {
      stops += 1
      expect([stop.what, stop.inSight], 'what has the focus is in sight').toEqual([stop.what, true])
      if (last && stop.before !== '') expect(stop.before, `${last.what}: the focus can be seen`).not.toBe(last.look)
    }
    last = stop
  }

  const isThere = (target: Locator) =>
    target.evaluateAll((all) => all.some((one) => one === document.activeElement)).catch(() => false)

  async function reach(target: Locator): Promise<void> {
    for (let number = 0; number < mostStops; number += 1) {
      await tab()
      if (await isThere(target)) return
    }
    throw new Error(`no Tab leads to ${target}`)
  }

  return {
    reach,
    press,
    stops: () => stops,
    async answer(answers) {
      const asked = await page
        .locator('main :is(input, select, textarea)[name]:not([type=hidden])')
        .evaluateAll((all) => all.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('type') ?? '']))
      for (const [name, type] of new Map(asked.map(([name = '', type = '']) => [name, type]))) {
        const answer = answers[name]
        if (answer === undefined) continue
        await reach(page.locator(`main [name="${name}"]`))
        if (type === 'radio') await choose(page, answer)
        else if (type === 'checkbox') await page.keyboard.press('Space')
        else await page.keyboard.type(answer)
        last = undefined
      }
    },
  }
}

/** Goes round the radios by the arrow keys until the one with this value is chosen. */
async function choose(page: Page, value: string): Promise<void> {
  await page.keyboard.press('Space')
  for (let number = 0; number < 30; number += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('value'))) === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow leads to ${value}`)
}

/** Runs in the page. A radio or checkbox is drawn by its label, so what is seen of the focus is there. */
function readStop(): Stop | undefined {
  const lookOf = (element: Element): string =>
    [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
      .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::before')])
      .map((style) =>
        [
          style.outline,
          style.boxShadow,
          style.backgroundColor,
          style.color,
          style.borderColor,
          style.borderWidth,
        ].join(),
      )
      .join(' ')
  const holder: { stopBefore?: Element } = window as never
  const element = document.activeElement
  if (!element || element === document.body) return undefined
  const previous = holder.stopBefore
  holder.stopBefore = element
  const { bottom, left, right, top } = element.getBoundingClientRect()
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)),
  )
  const isOwn = (at: Element | null) =>
    at !== null && (element.contains(at) || at.contains(element) || (at.closest('label')?.control ?? null) === element)
  return {
    what: element.outerHTML.slice(0, 160),
    look: lookOf(element),
    before: previous && previous !== element && previous.isConnected ? lookOf(previous) : '',
    inSight: points.some(isOwn),
  }
}
