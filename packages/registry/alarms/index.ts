export { insertAlarmWhere, raiseAlarm } from './raise-alarm.ts'
