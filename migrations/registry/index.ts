export { migrations } from './migrations.ts'
export { triggers } from './triggers.ts'
