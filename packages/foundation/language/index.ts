export { type Catalogue, defineCatalogue, joinCatalogues, type KeyOf, wordOf, words } from './catalogue.ts'
export { type DateStyle, formatDate, formatInstant, formatNumber, formatTime } from './dates.ts'
export { disagreement, disagreements } from './disagreements.ts'
export { comparing, pluralOf } from './engine.ts'
export {
  type AddedLanguage,
  addLanguage,
  htmlLang,
  inLanguage,
  isLanguage,
  type Language,
  languageFromHeader,
  languageName,
  languages,
  type Plural,
  spokenLanguages,
  type Text,
} from './language.ts'
export type { Placeholders, Say } from './say.ts'
