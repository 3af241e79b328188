export {
  type Alarm,
  type AlarmKind,
  type AlarmLook,
  type AlarmNote,
  alarmKinds,
  alarmNotes,
  type LookAtAlarm,
  lookAtAlarm,
  mostRepeats,
  olderAlarms,
  olderLooks,
  type PageOf,
} from './alarms.ts'
export {
  type ApplicationDecision,
  type ApplicationRow,
  type ApplicationState,
  type Applications,
  applicationDecisions,
  type DecideApplication,
  type DecidedApplication,
  decideApplication,
  type WholeApplication,
} from './applications.ts'
export {
  type AboutBackup,
  type AboutCountry,
  type AboutLocality,
  type AboutRestore,
  type AboutRollout,
  type AskedToClose,
  aboutBackup,
  aboutCountry,
  aboutLocality,
  aboutRestore,
  aboutRollout,
  askedBy,
  askedToClose,
  commandKey,
} from './asking.ts'
export type { Backup, Backups, Check, DatabaseFacts, Restore } from './backups.ts'
export { type Certificate, type Closing, type ClosingState, type ClosingStep, closingStates } from './closing.ts'
export type {
  Fleet,
  FleetRow,
  LocalityState,
  PlatformKeeps,
  Rollout,
  RolloutLocality,
  RolloutState,
} from './fleet.ts'
export {
  type BeginProvisioning,
  beginProvisioning,
  type FoundedAgency,
  type FoundedInvitation,
  type FoundingSeed,
  foundedAgency,
  foundedInvitation,
  foundingSeed,
  type LocalityAskedFor,
  localityAskedFor,
  type Provisioning,
  type ProvisioningStep,
  provisioningSteps,
  type RenewInvitation,
  renewInvitation,
} from './provisioning.ts'
export { type TenancyRefusal, tenancyRefused, tenancySaid } from './refusals.ts'
export type { SafekeepingLane } from './safekeeping-lane.ts'
export type { TenancyLane } from './tenancy-lane.ts'
export { heard, type Told, tell } from './told.ts'
