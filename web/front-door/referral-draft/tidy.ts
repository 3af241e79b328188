/** The answers that may have lines. */
const prose = /^(?:whatHappened|childView|consent\.reason|ipp3a\.note|(?:referrer\.)?safeToContact\.notes)$/

/** Marks that nobody sees and that can make a text read otherwise than it is stored. They come along when a text is pasted. */
const unseen = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** What somebody typed, without marks that nobody sees; a line stays one line. */
export function tidied(field: string, text: string): string {
  const seen = text.replace(unseen, '')
  return prose.test(field) ? seen : seen.replace(/[\n\t]+/g, ' ')
}
