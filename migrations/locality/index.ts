export { migrations } from './migrations.ts'
export { appendOnlyTables, triggers } from './triggers.ts'
