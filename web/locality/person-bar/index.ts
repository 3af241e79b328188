export { PersonBar } from './person-bar.tsx'
export { personBarWords } from './words.ts'
