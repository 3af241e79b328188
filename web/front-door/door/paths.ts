import { reservedCodes } from '@kps/crossings/locality-codes'
import { isLanguage, type Language, spokenLanguages } from '@kps/foundation/language'
// Each language has addresses of its own, so all of them are known first.
import '@kps/web-kit/languages'

/** The language stands in the address, so that nothing about the reader is kept: `/privacy`, `/mi/privacy`. */
export function languageOf(path: string): Language {
  const first = path.split('/', 2)[1]
  return first !== 'en' && isLanguage(first) ? first : 'en'
}

/** Where each language begins, English, which stands at the root, last. */
export const roots = (): string[] =>
  spokenLanguages()
    .map((language) => pathIn(language, '/'))
    .reverse()

/** The first stop of the quick exit. Like every address here it says nothing of what this website is for. */
export const leavePath = '/leave'

/** The page about the Shielded Site, whose name stands in no address. */
export const asidePath = '/aside'

/** The door's own pages: no locality has one of these names. */
const otherLanguages = spokenLanguages().filter((language) => language !== 'en')
const ownPages = [...otherLanguages, ...reservedCodes.pages].join('|')

/** A locality's form: its code, as it stands in the address. */
export const formPath = `/:code{(?!(?:${ownPages})$)[a-z][a-z0-9-]{1,39}}` as const

const aLocalitys = new RegExp(`^/(?!(?:${ownPages})(?:/|$))([a-z][a-z0-9-]{1,39})(?:/|$)`)

/** The code of the locality whose page has this address, in any language; undefined for the door's own pages. */
export const codeIn = (path: string): string | undefined => aLocalitys.exec(pageAt(path))?.[1]

/** A page's address in a language; `page` is its English one. */
export function pathIn(language: Language, page: string): string {
  if (language === 'en') return page
  return page === '/' ? `/${language}` : `/${language}${page}`
}

/** The same page without its language: the English address. */
export function pageAt(path: string): string {
  const language = languageOf(path)
  return language === 'en' ? path : path.slice(1 + language.length) || '/'
}
