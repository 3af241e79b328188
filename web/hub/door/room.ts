import type { Language } from '@kps/foundation/language'
import type { HubVisit } from '@kps/hub/roles'
import type { Desk } from '@kps/hub/tenancy'
import type { Context } from 'hono'

/** A locality as the registry's directory tells everybody. */
export interface OpenLocality {
  readonly code: string
  readonly name: string
  readonly nameMi: string
}

/** What the door has put in order before a room is entered. `visit` is there on every route that needs a permit. */
export interface HubRoom {
  Variables: {
    readonly visit: HubVisit
    /** The registry, and what opens an application: for rooms that a tenancy manager enters. */
    readonly desk: Desk
    readonly localities: readonly OpenLocality[]
    readonly language: Language
  }
}

export type HubContext = Context<HubRoom>
