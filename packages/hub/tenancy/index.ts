export { listAlarmLooks, listAlarms, lookAtAlarm } from './alarms.ts'
export { RegistryDown } from './ask-registry.ts'
export { askToSwitch, dropRestore, listBackups, restoreBackup, switchOver, takeBackup } from './backups.ts'
export {
  askToClose,
  callOffClosing,
  confirmClosing,
  destroyLocality,
  longestReason,
  readClosing,
  readReason,
} from './closing.ts'
export { type Asked, defineAsking } from './define-asking.ts'
export { defineTelling, type Telling } from './define-telling.ts'
export type { Desk } from './desk.ts'
export { listLocalities, oneLocality, readProvisioning, undoProvisioning } from './localities.ts'
export { advanceRollout, readRollout, resumeRollout, startRollout } from './rollouts.ts'
