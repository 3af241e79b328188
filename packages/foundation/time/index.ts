export { addDays, aucklandDate, type CivilDate, isCivilDate, startOfAucklandDay, today } from './civil-date.ts'
export { addMinutes, type Instant, instantNow, isInstant, toInstant } from './instant.ts'
