export { counted } from './counted.ts'
export { statementsOfOneRequest, wholeTableReads } from './whole-table-reads.ts'
