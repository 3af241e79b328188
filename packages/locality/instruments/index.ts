export { adoptInstrument } from './adopt-instrument.ts'
export { effectiveInstruments, instrumentById, instrumentFrom } from './effective-instruments.ts'
export { type Instrument, type Level, levels, type Subject, subjects } from './instrument.ts'
export { workingInstruments } from './working-instruments.ts'
