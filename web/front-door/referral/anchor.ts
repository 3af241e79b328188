/**
 * Where a field stands on its page. A link from the list of errors puts it into the address bar and the history, so it is
 * a word that says nothing: the same one for the same field always.
 */
export function anchorOf(field: string): string {
  let digest = 0x811c9dc5
  for (const letter of field) digest = Math.imul(digest ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return `a${(digest >>> 0).toString(36)}`
}
