/** Ignores a second press of the same button within a second; the server makes a repeat harmless in any case. */
export function guardDoubleSubmit(): void {
  let last: { button: Element; at: number } | undefined
  document.addEventListener('click', (event) => {
    const target = event.target
    const button = target instanceof Element ? target.closest('[data-prevent-double-click]') : null
    if (!button) return
    if (last?.button === button && event.timeStamp - last.at < 1000) event.preventDefault()
    else last = { button, at: event.timeStamp }
  })
}
