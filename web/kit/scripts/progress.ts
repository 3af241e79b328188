/**
 * Follows a long job (`data-progress`, where its events are): the bar and the words move on by themselves, and once it
 * has ended the page is asked for again, for what came of it. Without this, the link beside the bar does the same.
 */
export function followProgress(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const bar = place.querySelector('progress')
    const said = place.querySelector('[role=status]')
    if (!bar || !said) continue
    const events = new EventSource(place.dataset.progress ?? '')
    events.addEventListener('progress', ({ data }) => {
      const [done = '0', of = '1', ...words] = String(data).split(' ')
      bar.max = Number(of)
      bar.value = Number(done)
      if (said.textContent !== words.join(' ')) said.textContent = words.join(' ')
    })
    events.addEventListener('finished', () => {
      events.close()
      location.reload()
    })
    // A page that the browser keeps for Back is not to go on asking.
    addEventListener('pagehide', () => events.close())
  }
}
