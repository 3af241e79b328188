import type { LocalityRoom } from '@kps/web-locality/door'
import type { Doors, Settings } from './environment.ts'
import type { Tenant } from './tenant.ts'

/** What the door itself knows of a request, beside what it shows to the rooms. */
export interface LocalityDoor {
  Bindings: Doors & Record<string, unknown>
  Variables: LocalityRoom['Variables'] & {
    readonly settings: Settings
    readonly code: string
    readonly tenant: Tenant
    readonly requestId: string
  }
}
