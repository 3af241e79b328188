/**
 * A form that is sent while the line is away would give way to the browser's own page. Where a page has words for that
 * (`template[data-lost-line]`), it stays instead, with everything that was typed, and says them.
 */
export function keepWhileLineIsLost(): void {
  const words = document.querySelector<HTMLTemplateElement>('template[data-lost-line]')
  if (!words) return
  const clear = () => words.parentElement?.replaceChildren(words)
  document.addEventListener('submit', (event) => {
    clear()
    if (navigator.onLine) return
    event.preventDefault()
    words.after(words.content.cloneNode(true))
    words.nextElementSibling?.scrollIntoView({ block: 'center' })
  })
  addEventListener('online', clear)
}
