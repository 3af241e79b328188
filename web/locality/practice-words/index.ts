export { nameOrUnknown, practiceWord, practiceWords } from './words.ts'
