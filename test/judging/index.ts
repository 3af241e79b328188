export { innards, judge } from './judge.ts'
export { refuse } from './refuse.ts'
