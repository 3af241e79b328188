/** Words as they are compared: with or without macrons, in any case, `Maaori` like `Māori`. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([aeiou])\1/g, '$1')

/** True when each word of what is looked for stands somewhere in the text. */
export const fits = (text: string, sought: string): boolean => {
  const folded = fold(text)
  return fold(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
