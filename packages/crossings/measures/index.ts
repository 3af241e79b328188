export {
  type BreakdownCode,
  catalogueVersion,
  findMeasure,
  isMeasureCode,
  type MeasureCode,
  measures,
} from './catalogue.ts'
export type { Measure, Unit } from './measure.ts'
export {
  closedQuartersBefore,
  compareQuarters,
  isClosed,
  isQuarter,
  type Quarter,
  quarterAfter,
  quarterBounds,
  quarterDays,
  quarterOf,
} from './quarter.ts'
export { cellName, measureName, measureWords, quarterName } from './words.ts'
