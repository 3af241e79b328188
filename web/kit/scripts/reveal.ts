/**
 * Shows what a choice asks further once it is chosen, in browsers whose style sheet cannot, and tells assistive
 * technology which field is whose. Nothing that was typed is lost when it is hidden again.
 */
export function reveal(): void {
  const asked = new Map<HTMLInputElement, HTMLElement>()
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-aria-controls]')) {
    const further = document.getElementById(input.dataset.ariaControls ?? '')
    if (!further) continue
    input.setAttribute('aria-controls', further.id)
    asked.set(input, further)
  }
  const show = () => {
    for (const [input, further] of asked) further.hidden = !input.checked
  }
  if (asked.size === 0) return
  show()
  document.addEventListener('change', show)
  // A browser that goes back to a form fills in what was chosen after this script has run.
  addEventListener('pageshow', show)
}
