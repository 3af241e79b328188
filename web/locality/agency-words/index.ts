export { agencyWord, standingTag } from './words.ts'
