export { localityCode, namedLocality, type Transfer, transferSchema, transferVersion } from './transfer.ts'
