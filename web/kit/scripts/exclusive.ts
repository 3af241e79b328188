/**
 * A checkbox that stands for "none of these" takes the others off, and each of them takes it off. Begins before `reveal`,
 * so that what a box had asked further closes with it.
 */
export function keepExclusive(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return
    const isNone = (box: HTMLInputElement) => box.dataset.behaviour === 'exclusive'
    for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const isOfSame = box !== target && box.name === target.name && box.form === target.form
      if (isOfSame && (isNone(target) || isNone(box))) box.checked = false
    }
  })
}
