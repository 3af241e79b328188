export { statementsOfOneRequest, wholeTableReads } from './whole-table-reads.ts'
