export { localityCode, type Transfer, transferSchema, transferVersion } from './transfer.ts'
