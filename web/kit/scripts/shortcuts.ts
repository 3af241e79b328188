import { afterKey } from './key-sequence.ts'

/**
 * Keys that lead to places of the page (`data-keys="g t"`). The page carries them only for who has turned them on, and
 * none counts while somebody writes or holds a modifier (WCAG 2.1.4).
 */
export function shortcuts(): void {
  const places = new Map<string, HTMLElement>()
  for (const place of document.querySelectorAll<HTMLElement>('[data-keys]')) places.set(place.dataset.keys ?? '', place)
  if (places.size === 0) return
  let typed = ''
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    if (event.key === 'Shift') return
    const after = afterKey(typed, event.key, [...places.keys()])
    typed = after.typed
    const place = after.shortcut === undefined ? undefined : places.get(after.shortcut)
    if (!place) return
    event.preventDefault()
    place.focus()
    if (place instanceof HTMLAnchorElement) place.click()
  })
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
