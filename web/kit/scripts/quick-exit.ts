const presses = 3
const within = 5000

/**
 * Leaves for the neutral site at once: by the button, the link beside the skip link, or Shift three times within five
 * seconds. The page is covered first, then replaced, so that Back does not return to it.
 */
export function quickExit(): void {
  const place = document.querySelector<HTMLElement>('.kps-exit[data-exit]')
  const to = place?.dataset.exit
  if (!place || !to) return

  const leave = () => {
    const cover = document.createElement('div')
    cover.className = 'kps-exit-cover'
    cover.textContent = place.dataset.exitLoading ?? ''
    document.body.append(cover)
    document.title = '…'
    location.replace(to)
  }
  const dots = document.createElement('div')
  dots.className = 'kps-exit-dots'
  dots.ariaHidden = 'true'
  dots.append(...Array.from({ length: presses }, () => document.createElement('i')))
  place.append(dots)

  let times: number[] = []
  let alone = false
  const show = () => {
    for (const [index, dot] of [...dots.children].entries()) dot.classList.toggle('on', index < times.length)
  }
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-exit]')?.contains(event.target.closest('a'))) {
      event.preventDefault()
      leave()
    }
  })
  // Shift counts when it goes down and up again with no other key between: a capital letter is not a call for help.
  document.addEventListener('keydown', (event) => {
    alone = event.key === 'Shift' && !event.repeat
    if (event.key !== 'Shift') {
      times = []
      show()
    }
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return
    times = [...times.filter((time) => event.timeStamp - time < within), event.timeStamp]
    show()
    if (times.length >= presses) leave()
    setTimeout(() => {
      times = times.filter((time) => event.timeStamp !== time)
      show()
    }, within)
  })
  // A page kept by the browser for Back must not come up as it was left.
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('.kps-exit-cover')) location.replace(to)
  })
}
