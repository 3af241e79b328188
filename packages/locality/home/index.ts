export { type Home, readHome } from './read-home.ts'
