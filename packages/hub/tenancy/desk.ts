import type { ResponseApplication } from '@kps/crossings/response-application'
import type { SafekeepingLane, TenancyLane } from '@kps/crossings/tenancy'

/** What a tenancy manager works with: the registry to ask, and the hub's own key to open what was sealed to it. */
export interface Desk {
  readonly registry: TenancyLane
  readonly keeping: SafekeepingLane
  /** Undefined when it was sealed to another key, or is no application. */
  openApplication(envelope: string): Promise<ResponseApplication | undefined>
}
