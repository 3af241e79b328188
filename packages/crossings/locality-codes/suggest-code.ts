import { longestCode } from './locality-code.ts'
import { isReserved } from './reserved.ts'

/**
 * The code that a name suggests: `Kōwhai Bay` gives `kowhai-bay`. A name too long loses whole words at its end; undefined when
 * nothing is left that could be a code. Whether the code is taken is not known here.
 */
export function suggestCode(name: string): string | undefined {
  const words = name
    .slice(0, 400)
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const begin = words.findIndex((word) => /^[a-z]/.test(word))
  if (begin < 0) return undefined
  const code = words.slice(begin).reduce((sofar, word) => {
    const longer = sofar === '' ? word.slice(0, longestCode) : `${sofar}-${word}`
    return longer.length <= longestCode ? longer : sofar
  }, '')
  return code.length < 2 || isReserved(code) ? undefined : code
}

/** Another code for the same place, for where that one is taken or reads alike: a word more, since a number more misleads. */
export function suggestAnother(code: string, word: string): string | undefined {
  return suggestCode(`${code.slice(0, longestCode - word.length - 1)} ${word}`)
}
