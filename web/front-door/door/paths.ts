import type { Language } from '@kps/foundation/language'

/** The language stands in the address, so that nothing about the reader is kept: `/privacy`, `/mi/privacy`. */
export const languageOf = (path: string): Language => (path === '/mi' || path.startsWith('/mi/') ? 'mi' : 'en')

/** The first stop of the quick exit. Like every address here it says nothing of what this website is for. */
export const leavePath = '/leave'

/** The page about the Shielded Site, whose name stands in no address. */
export const asidePath = '/aside'

/** The door's own pages: no locality has one of these names. */
const ownPages = ['mi', 'help', 'privacy', 'contact', 'accessibility', 'leave', 'aside', 'find'].join('|')

/** A locality's form: its code, as it stands in the address. */
export const formPath = `/:code{(?!(?:${ownPages})$)[a-z][a-z0-9-]{1,39}}` as const

const aLocalitys = new RegExp(`^/(?!(?:${ownPages})(?:/|$))([a-z][a-z0-9-]{1,39})(?:/|$)`)

/** The code of the locality whose page has this address, in either language; undefined for the door's own pages. */
export const codeIn = (path: string): string | undefined => aLocalitys.exec(pageAt(path))?.[1]

/** A page's address in a language; `page` is its English one. */
export function pathIn(language: Language, page: string): string {
  if (language === 'en') return page
  return page === '/' ? '/mi' : `/mi${page}`
}

/** The same page without its language: the English address. */
export const pageAt = (path: string): string => (languageOf(path) === 'mi' ? path.slice(3) || '/' : path)
