import type { Alarm, AlarmLook, LookAtAlarm, PageOf } from './alarms.ts'
import type { ApplicationRow, ApplicationState, DecideApplication, WholeApplication } from './applications.ts'
import type { AboutBackup, AboutCountry, AboutLocality, AboutRestore, AboutRollout, AskedToClose } from './asking.ts'
import type { Backups, Restore } from './backups.ts'
import type { Closing } from './closing.ts'
import type { Fleet, Rollout } from './fleet.ts'
import type { BeginProvisioning, Provisioning, RenewInvitation } from './provisioning.ts'
import type { Told } from './told.ts'

/**
 * What the hub's tenancy manager may ask of the registry (`registry#Tenancy`). Each method parses what comes in by the schema of
 * its name and answers `Told`; a command that is sent again with the same key is done once.
 */
export interface TenancyLane {
  /** Those that wait or were approved once, oldest first, then those decided in the last ninety days, newest first. */
  listApplications(): Promise<Told<readonly ApplicationRow[]>>
  readApplication(id: string): Promise<Told<WholeApplication>>
  decideApplication(given: DecideApplication): Promise<Told<{ readonly state: ApplicationState }>>

  /** Answers at once, and works on. */
  beginProvisioning(given: BeginProvisioning): Promise<Told<{ readonly code: string }>>
  provisioningOf(code: string): Promise<Told<Provisioning>>
  /** Goes on where it stopped. Answers at once. */
  resumeProvisioning(given: BeginProvisioning): Promise<Told<{ readonly code: string }>>
  /** Only before it is open. */
  undoProvisioning(given: AboutLocality): Promise<Told<{ readonly code: string }>>
  renewInvitation(given: RenewInvitation): Promise<Told<{ readonly code: string }>>

  listLocalities(): Promise<Told<Fleet>>

  /** Those that nobody has looked at, newest first, after that one. */
  listAlarms(older: string | null): Promise<Told<PageOf<Alarm>>>
  /** Those that somebody looked at, newest first, after that one. */
  listAlarmLooks(older: string | null): Promise<Told<PageOf<AlarmLook>>>
  lookAtAlarm(given: LookAtAlarm): Promise<Told<{ readonly alarmId: string }>>

  takeBackup(given: AboutLocality): Promise<Told<{ readonly backupId: string }>>
  listBackups(code: string): Promise<Told<Backups>>
  /** Copies to a new database and checks it; nobody is served from it. */
  restoreBackup(given: AboutBackup): Promise<Told<Restore>>
  /** The first of two people asks that a locality be served from it. */
  askToSwitch(given: AboutRestore): Promise<Told<{ readonly restoreId: string }>>
  /** By another person than asked: it is. Again: goes on. */
  switchOver(given: AboutRestore): Promise<Told<{ readonly restoreId: string }>>
  dropRestore(given: AboutRestore): Promise<Told<{ readonly restoreId: string }>>

  startRollout(given: AboutCountry): Promise<Told<{ readonly id: string }>>
  /** One wave. */
  advanceRollout(id: string): Promise<Told<Rollout>>
  /** That one, or the newest; null when there was none. */
  readRollout(id?: string): Promise<Told<Rollout | null>>
  resumeRollout(given: AboutRollout): Promise<Told<Rollout>>

  askToClose(given: AskedToClose): Promise<Told<Closing>>
  callOffClosing(given: AboutLocality): Promise<Told<Closing>>
  /** By another person than asked: the locality is told to export. */
  confirmClosing(given: AboutLocality): Promise<Told<Closing>>
  /** After the export, by somebody other than who asked: the key, then the database and its backups. Again: goes on. */
  destroyLocality(given: AboutLocality): Promise<Told<Closing>>
  closingOf(code: string): Promise<Told<Closing>>
}
