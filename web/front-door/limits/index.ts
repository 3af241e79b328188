export { BusyPage } from './busy-page.tsx'
export { isSend } from './is-send.ts'
export { isWithinLimits, type Limiter, type Limiters } from './limits.ts'
export { limitWords } from './words.ts'
