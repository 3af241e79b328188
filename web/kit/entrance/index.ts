export { type Entrance, entrancesFor } from './entrance.ts'
