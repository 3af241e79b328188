export { adoptInstrument } from './adopt-instrument.ts'
