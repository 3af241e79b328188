import { type Language, words } from '@kps/foundation/language'
// Before any page: the languages that were added beside the two.
import '@kps/web-kit/languages'
import { createContext, useContext } from 'hono/jsx'
import { kitWords } from './kit-words.ts'

export { kitWords }

/** The reader's language for everything inside a page: `Page` provides it, so that no field needs it as a prop. */
export const LanguageContext = createContext<Language>('en')

export const useLanguage = (): Language => useContext(LanguageContext)

/** The kit's own few words in the reader's language. */
export const useWords = () => words(kitWords, useLanguage())
