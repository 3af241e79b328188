export { raiseAlarm } from './raise-alarm.ts'
