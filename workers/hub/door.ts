import type { Hub } from '@kps/hub/database'
import type { HubRoom } from '@kps/web-hub/door'
import type { Doors, Settings } from './environment.ts'

/** What the door itself knows of a request, beside what it shows to the rooms. */
export interface HubDoor {
  Bindings: Doors & Record<string, unknown>
  Variables: HubRoom['Variables'] & {
    readonly settings: Settings
    readonly hub: Hub
    readonly requestId: string
  }
}
