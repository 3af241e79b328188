import type { Alarm, AlarmLook, LookAtAlarm, PageOf } from './alarms.ts'
import type { AboutBackup, AboutLocality, AboutRestore, AskedToClose } from './asking.ts'
import type { Backups, Restore } from './backups.ts'
import type { Closing } from './closing.ts'
import type { Told } from './told.ts'

/**
 * What the hub's tenancy manager may ask of the registry to keep what localities have (`registry#Safekeeping`): backups, what was
 * restored of them, the closing of a locality, and what is wrong. It answers as the lane beside it does.
 */
export interface SafekeepingLane {
  takeBackup(given: AboutLocality): Promise<Told<{ readonly backupId: string }>>
  listBackups(code: string): Promise<Told<Backups>>
  /** Copies to a new database and checks it; nobody is served from it. */
  restoreBackup(given: AboutBackup): Promise<Told<Restore>>
  /** The first of two people asks that a locality be served from it. */
  askToSwitch(given: AboutRestore): Promise<Told<{ readonly restoreId: string }>>
  /** By another person than asked: it is. Again: goes on. */
  switchOver(given: AboutRestore): Promise<Told<{ readonly restoreId: string }>>
  dropRestore(given: AboutRestore): Promise<Told<{ readonly restoreId: string }>>

  askToClose(given: AskedToClose): Promise<Told<Closing>>
  callOffClosing(given: AboutLocality): Promise<Told<Closing>>
  /** By another person than asked: the locality is told to export. */
  confirmClosing(given: AboutLocality): Promise<Told<Closing>>
  /** After the export, by somebody other than who asked: the key, then the database and its backups. Again: goes on. */
  destroyLocality(given: AboutLocality): Promise<Told<Closing>>
  closingOf(code: string): Promise<Told<Closing>>

  /** Those that nobody has looked at, newest first, after that one. */
  listAlarms(older: string | null): Promise<Told<PageOf<Alarm>>>
  /** Those that somebody looked at, newest first, after that one. */
  listAlarmLooks(older: string | null): Promise<Told<PageOf<AlarmLook>>>
  lookAtAlarm(given: LookAtAlarm): Promise<Told<{ readonly alarmId: string }>>
}
