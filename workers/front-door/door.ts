import type { FrontDoorRoom } from '@kps/web-front-door/door'
import type { Doors } from './environment.ts'

/** What the door knows of a request. */
export interface FrontDoor {
  Bindings: Doors
  Variables: FrontDoorRoom['Variables']
}
