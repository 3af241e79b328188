export { pause, resume } from './pause.ts'
