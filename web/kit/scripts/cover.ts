const hidden = 'govuk-exit-this-page-hide-content'

/** Covers all of the page, like a browser that loads, with one word for who hears it. Gives nothing else to see or to press. */
export function blank(word: string): void {
  show()
  document.body.classList.add(hidden)
  const cover = document.body.appendChild(document.createElement('div'))
  cover.className = 'govuk-exit-this-page-overlay'
  cover.setAttribute('role', 'alert')
  cover.textContent = word
}

/** Shows the page again, when a browser that had kept it goes back to it from another page of ours. */
export function show(): void {
  document.body.classList.remove(hidden)
  document.querySelector('.govuk-exit-this-page-overlay')?.remove()
}
