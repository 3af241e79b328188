export { type AHouse, aHouse } from './a-house.ts'
export { inTurn } from './in-turn.ts'
export { type Answer, type Ask, aVisitor, type Visitor } from './visitor.ts'
