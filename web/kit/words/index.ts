export { kitWords, LanguageContext, useLanguage, useWords } from './language-context.ts'
