export { daysAhead, type Home, readHome } from './read-home.ts'
