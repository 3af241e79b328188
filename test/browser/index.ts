export { browserHere } from './launch-browser.ts'
