export { countByQuarter, type QuarterCount } from './count-by-quarter.ts'
