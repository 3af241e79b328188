export { listAlarmLooks, listAlarms, waitingAlarmsCount } from './list-alarms.ts'
export { lookAtAlarm } from './look-at-alarm.ts'
export { insertAlarmWhere, raiseAlarm } from './raise-alarm.ts'
