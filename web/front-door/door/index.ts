export { type FrameChoices, FrontDoorPage, frameOf, nameOf } from './front-door-page.tsx'
export { languageOf, pageAt, pathIn } from './paths.ts'
export type { FrontDoorContext, FrontDoorRoom, FrontDoorSettings, FrontDoors, Sealing } from './room.ts'
export { doorWords } from './words.ts'
