export { type AHouse, aHouse } from './a-house.ts'
export { inTurn } from './in-turn.ts'
export { judge } from './judge.ts'
export { type Answer, type Ask, aVisitor, type Visitor } from './visitor.ts'
