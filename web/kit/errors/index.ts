export { answerError, ErrorPage, type ErrorPageProps } from './error-page.tsx'
export { type ErrorStatus, errorStatus } from './error-status.ts'
export { errorWords } from './error-words.ts'
