import { createHash } from 'node:crypto'

/** No word, key or ciphertext holds these by chance. */
const wordStem = 'Kwozzaqi'
const numberStem = '0275590'
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Words and numbers that stand nowhere else, handed out one after the other, and the search for whatever became of them. */
export class Canaries {
  readonly #given: string[] = []

  get given(): readonly string[] {
    return this.#given
  }

  /** A new one; `phone` makes it a number, typed with spaces as people do. */
  next(phone = false): string {
    const place = this.#given.length
    const word = `${wordStem}${letters[Math.floor(place / 26) % 26]}${letters[place % 26]}`
    const number = `${numberStem}${String(place).padStart(3, '0')}`
    this.#given.push(phone ? number : word)
    return phone ? number.replace(/^(\d{3})(\d{3})/, '$1 $2 ') : word
  }

  /** In which of their forms they stand there: as typed, in other letters or spaces, in UTF-16, hexadecimal, base 64, or hashed without a key. */
  foundIn(bytes: Buffer): readonly string[] {
    const text = bytes.toString('latin1')
    const found = forms.flatMap(([form, needles]) => (needles.some((needle) => text.includes(needle)) ? [form] : []))
    const lower = text.toLowerCase()
    const folded = [wordStem.toLowerCase(), hexOf(wordStem), hexOf(wordStem.toLowerCase())]
    if (folded.some((needle) => lower.includes(needle))) found.push('folded')
    const hashed = this.#given.flatMap((each) => [each, each.toLowerCase()]).flatMap(hashesOf)
    if (hashed.some((hash) => text.includes(hash))) found.push('hashed')
    return found
  }
}

const hexOf = (text: string): string => Buffer.from(text).toString('hex')
const stems = [wordStem, wordStem.toLowerCase(), numberStem, numberStem.slice(1), '027 559 0']

/** The letters of base 64 that a text has wherever it begins: at each of three places, without the ends that its neighbours change. */
const base64Of = (text: string): readonly string[] =>
  [0, 1, 2].map((pad) => {
    const encoded = Buffer.from(`${'x'.repeat(pad)}${text}`).toString('base64url')
    return encoded.slice(Math.ceil((pad * 4) / 3), Math.floor(((pad + text.length) * 4) / 3) - 1)
  })

const forms: readonly (readonly [string, readonly string[]])[] = [
  ['plain', stems],
  ['utf-16', stems.map((stem) => Buffer.from(stem, 'utf16le').toString('latin1'))],
  ['hexadecimal', [numberStem, '027 559 0'].map(hexOf)],
  ['base 64', stems.filter((stem) => stem.length > 7).flatMap(base64Of)],
]

const hashesOf = (text: string): readonly string[] => {
  const hash = createHash('sha256').update(text).digest()
  return [hash.toString('hex'), hash.toString('base64url'), hash.toString('latin1')]
}
