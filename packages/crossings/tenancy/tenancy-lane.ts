import type { ApplicationState, Applications, DecideApplication, WholeApplication } from './applications.ts'
import type { AboutCountry, AboutLocality, AboutRollout } from './asking.ts'
import type { Fleet, Rollout } from './fleet.ts'
import type { BeginProvisioning, Provisioning, RenewInvitation } from './provisioning.ts'
import type { Told } from './told.ts'

/**
 * What the hub's tenancy manager may ask of the registry about who there is (`registry#Tenancy`): applications, the making of
 * localities, the list of them and their updates. Each method parses what comes in by the schema of
 * its name and answers `Told`; a command that is sent again with the same key is done once.
 */
export interface TenancyLane {
  /** Those that wait or were approved once, oldest first, then those decided in the last ninety days, newest first. */
  listApplications(): Promise<Told<Applications>>
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

  startRollout(given: AboutCountry): Promise<Told<{ readonly id: string }>>
  /** One wave. */
  advanceRollout(id: string): Promise<Told<Rollout>>
  /** That one, or the newest; null when there was none. */
  readRollout(id?: string): Promise<Told<Rollout | null>>
  resumeRollout(given: AboutRollout): Promise<Told<Rollout>>
}
