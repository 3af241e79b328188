export { listLocalities } from './list-localities.ts'
