const presses = 3
const within = 5000

/** Three dots in the button and a word for who cannot see them tell how far the three presses are. */
export function countShift(place: Element, button: Element, text: (name: string) => string, leave: () => void): void {
  const dots = button.appendChild(document.createElement('div'))
  dots.className = 'govuk-exit-this-page__indicator'
  dots.ariaHidden = 'true'
  const said = place.appendChild(document.createElement('span'))
  said.className = 'govuk-visually-hidden'
  said.setAttribute('role', 'status')

  let times: number[] = []
  let alone = false
  const tell = (recent: number[], expired = '') => {
    if (times.length + recent.length === 0) return
    times = recent
    said.textContent = [expired, text('pressTwoMoreTimes'), text('pressOneMoreTime')][times.length] ?? ''
    dots.textContent = times.length > 0 ? '●'.repeat(times.length).padEnd(presses, '○') : ''
  }
  const expire = (time: number) => {
    tell(
      times.filter((each) => each !== time),
      text('timedOut'),
    )
    // Who reads on later does not come upon a message from before.
    if (times.length === 0) setTimeout(() => times.length === 0 && said.replaceChildren(), within)
  }
  // Shift counts when it goes down and up again with no other key between: a capital letter is not a call for help.
  document.addEventListener('keydown', (event) => {
    alone = event.key === 'Shift'
    if (!alone) tell([])
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return
    const now = event.timeStamp
    tell([...times.filter((time) => now - time < within), now])
    if (times.length >= presses) return leave()
    setTimeout(expire, within, now)
  })
}
