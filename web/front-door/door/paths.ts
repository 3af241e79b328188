import type { Language } from '@kps/foundation/language'

/** The language stands in the address, so that nothing about the reader is kept: `/privacy`, `/mi/privacy`. */
export const languageOf = (path: string): Language => (path === '/mi' || path.startsWith('/mi/') ? 'mi' : 'en')

/** A page's address in a language; `page` is its English one. */
export function pathIn(language: Language, page: string): string {
  if (language === 'en') return page
  return page === '/' ? '/mi' : `/mi${page}`
}

/** The same page without its language: the English address. */
export const pageAt = (path: string): string => (languageOf(path) === 'mi' ? path.slice(3) || '/' : path)
