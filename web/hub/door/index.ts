export { anybody, needs } from './entrance.ts'
export { frameOf, HubPage, hubFrame } from './hub-page.tsx'
export type { HubContext, HubRoom, OpenLocality } from './room.ts'
export { doorWords } from './words.ts'
