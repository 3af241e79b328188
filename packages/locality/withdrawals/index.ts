export { type HandBack, handBack, handBackEntrance } from './hand-back.ts'
export { type Leaving, readLeaving } from './read-leaving.ts'
export { copyAnswers, withdrawAgency } from './withdraw-agency.ts'
