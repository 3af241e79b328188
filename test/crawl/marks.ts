/** The words by which a locality's data would be known wherever it turned up. */
export interface Marks {
  /** In everything that is not public: names, stories, reasons, numbers. */
  readonly inner: string
  /** In what the locality keeps to itself and does not seal: what an agency is called. */
  readonly plain: string
  /** In what anybody may read of the locality: its names, address, hours. */
  readonly open: string
  /** How its phone numbers begin. */
  readonly number: string
}

export const marksOf = (stem: string, digit: number): Marks => ({
  inner: `Zq${stem}vyx`,
  plain: `Wq${stem}ryx`,
  open: `Yq${stem}wyx`,
  number: `02755${digit}0`,
})

/** Hands out words of a locality one after the other: the same number in each, in the same order. */
export function wordsWith({ inner, plain, number }: Marks) {
  let given = 0
  const next = () => {
    given += 1
    return given
  }
  return {
    word: (about = 'word') => `${inner}${letters(next())} ${about}`,
    unsealed: (about: string) => `${plain}${letters(next())} ${about}`,
    phone: () => `${number}${String(next()).padStart(4, '0')}`,
  }
}
export type Words = ReturnType<typeof wordsWith>

const letters = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')

/** Every form in which a mark would be looked for: as it stands, in other letters, packed as programs pack text. */
export function formsOf(mark: string): readonly string[] {
  const [lower, upper] = [mark.toLowerCase(), mark.toUpperCase()]
  const hex = Buffer.from(mark).toString('hex')
  return [
    mark,
    lower,
    upper,
    hex,
    hex.toUpperCase(),
    Buffer.from(mark, 'utf16le').toString('latin1'),
    ...base64Of(mark),
  ]
}

/** The letters of base 64 that a text has at each of three places, without the ends that its neighbours change. */
const base64Of = (text: string): readonly string[] =>
  [0, 1, 2].map((pad) => {
    const encoded = Buffer.from(`${'x'.repeat(pad)}${text}`).toString('base64url')
    return encoded.slice(Math.ceil((pad * 4) / 3), Math.floor(((pad + text.length) * 4) / 3) - 1)
  })

/** A search for any of these marks in a text of whatever sort: gives the forms that were found. */
export function searchFor(marks: readonly string[]): (text: string) => readonly string[] {
  const forms = [...new Set(marks.flatMap(formsOf))]
  const any = new RegExp(forms.map((form) => form.replace(/[^\w]/g, '\\$&')).join('|'))
  return (text) => (any.test(text) ? forms.filter((form) => text.includes(form)) : [])
}
