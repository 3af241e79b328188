import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { Language } from '@kps/foundation/language'
import type { LocalityVisit } from '@kps/locality/roles'
import type { Context } from 'hono'

/** What the door has put in order before a room is entered. `visit` is there on every route that needs a permit. */
export interface LocalityRoom {
  Variables: {
    readonly visit: LocalityVisit
    readonly facts: PublicFacts
    readonly language: Language
  }
}

export type LocalityContext = Context<LocalityRoom>
