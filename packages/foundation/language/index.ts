export {
  type Catalogue,
  defineCatalogue,
  disagreements,
  joinCatalogues,
  type KeyOf,
  type Placeholders,
  type Say,
  words,
} from './catalogue.ts'
export { type DateStyle, formatDate, formatInstant, formatNumber, formatTime } from './dates.ts'
export { htmlLang, isLanguage, type Language, languageFromHeader, languages } from './language.ts'
