import type { Page } from 'playwright-core'
import type { SeenPage } from './seen-page.ts'

/** What is folded away is opened, so that engines see it as who opens it does. */
export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    for (const closed of document.querySelectorAll(
      '.govuk-radios__conditional--hidden, .govuk-checkboxes__conditional--hidden',
    ))
      closed.classList.remove('govuk-radios__conditional--hidden', 'govuk-checkboxes__conditional--hidden')
  })

/** Pixels that stand beside the screen, where nobody should have to scroll in two directions. */
export const pixelsBeside = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

/** Every text of the page is half as long again, as another language may be. */
export const lengthen = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      const said = text.textContent ?? ''
      const words = said.split(/(?<=\s)/)
      // Keys and numbers that stay on one line are the same in every language.
      const isWhole = text.parentElement && getComputedStyle(text.parentElement).whiteSpace === 'nowrap'
      if (said.trim() !== '' && !isWhole)
        text.textContent = `${said} ${words.slice(0, Math.ceil(words.length / 2)).join('')}`
    }
  })

/** Controls that forced colours would leave without a shape: there a background and a shadow are gone, and only a border is seen. */
export const shapeless = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isDrawn = (element: Element, part?: string) => {
      const { borderStyle, borderTopWidth, outlineStyle } = getComputedStyle(element, part)
      return (borderStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== 'none'
    }
    return [...document.querySelectorAll('.govuk-button, input:not([type=hidden]), select, textarea')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const label = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type) && element.labels?.[0]
        return label ? !isDrawn(label, '::before') && !isDrawn(element) : !isDrawn(element)
      })
      .map((element) => element.outerHTML.slice(0, 160))
  })

/** What still moves for somebody who has asked for less motion. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration)
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

/** What a page that came back must do for who cannot see it: title, alert, focus, and a way to each field. */
export async function unannounced(page: Page, { name, status }: SeenPage): Promise<readonly string[]> {
  if (status !== 422 || name.startsWith('refusal')) return []
  // A browser gives the focus in its own time.
  const holder = '.govuk-error-summary, .govuk-notification-banner[role=alert]'
  await page.waitForFunction((all) => document.activeElement?.matches(all), holder, { timeout: 10_000 }).catch(() => {})
  const told = await page.evaluate((all) => {
    const summary = document.querySelector(all)
    const links = [...(summary?.querySelectorAll('a[href^="#"]') ?? [])]
    // A form whose fields are gone meanwhile – everything was released – has none to lead to.
    const asks = document.querySelector('main form :is(input:not([type=hidden]), select, textarea)') !== null
    return {
      alert: summary?.matches('[role=alert]') || summary?.querySelector('[role=alert]') !== null,
      focus: summary !== null && document.activeElement === summary,
      lost: (asks ? links : [])
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !document.getElementById(id)?.matches('input, select, textarea, button, fieldset')),
    }
  }, holder)
  return [
    ...(told.alert ? [] : [`${name}: nothing on it is an alert`]),
    ...(told.focus ? [] : [`${name}: the focus is not on what is wrong`]),
    ...told.lost.map((id) => `${name}: #${id} is no field`),
  ]
}

/** How far things moved by themselves while the page came in, as browsers count it. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let moved = 0
        const gather = (entries: readonly PerformanceEntry[]) => {
          for (const entry of entries) moved += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0
        }
        const observer = new PerformanceObserver((list) => gather(list.getEntries()))
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            gather(observer.takeRecords())
            resolve(moved)
          }),
        )
      }),
  )
