import { fits } from './fold.ts'

/**
 * Narrows the list on the page down to the rows with what is typed, and says how many are left. The field is there only
 * where this runs; what is typed in it leaves the page never.
 */
export function findOnPage(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-find]')) {
    const field = place.querySelector<HTMLElement>('[data-find-field]')
    const input = field?.querySelector('input')
    const said = field?.querySelector('[role=status]')
    if (!field || !input || !said) continue
    const rows = [...place.querySelectorAll<HTMLElement>('tbody tr')]
    const narrow = () => {
      for (const row of rows) row.hidden = !fits(row.textContent ?? '', input.value)
      const shown = rows.filter((row) => !row.hidden).length
      const words = place.dataset.find ?? ''
      said.textContent = input.value.trim()
        ? words.replace('{shown}', String(shown)).replace('{all}', String(rows.length))
        : ''
    }
    field.hidden = false
    input.addEventListener('input', narrow)
    addEventListener('pageshow', narrow)
  }
}
