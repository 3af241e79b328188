import { cameFromElsewhere, letBackIn } from './coming-back.ts'
import { countShift } from './count-shift.ts'
import { blank, show } from './cover.ts'

const patience = 1000

/**
 * Leaves at once: by the button, the link beside the skip link, or Shift three times within five seconds (GOV.UK's
 * pattern and class names). The screen is blanked first; the page is replaced, and does not come up again by Back.
 */
export function quickExit(): void {
  const place = document.querySelector<HTMLElement>('.govuk-exit-this-page')
  const button = place?.querySelector('a')
  if (!place || !button) return
  const text = (name: string) => place.dataset[`i18n.${name}`] ?? ''

  const leave = () => {
    blank(text('activated'))
    location.replace(button.href)
    // Our own address has not answered: the neutral site itself is as far away as ever.
    setTimeout(() => location.replace(place.parentElement?.dataset.neutral ?? button.href), patience)
  }
  if (cameFromElsewhere()) leave()
  addEventListener('pagehide', () => blank(''))
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) cameFromElsewhere() ? leave() : show()
  })

  const leaving = [button, document.querySelector('.govuk-js-exit-this-page-skiplink')]
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    if (!leaving.includes(link)) return letBackIn(link)
    event.preventDefault()
    leave()
  })
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    leave()
  })
  countShift(place, button, text, leave)
}
