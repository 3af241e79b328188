import type { PlacesOfTheCountry } from '@kps/crossings/places'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { Language } from '@kps/foundation/language'
import type { Closings } from '@kps/locality/exports'
import type { LocalityVisit } from '@kps/locality/roles'
import type { DestinationInput } from '@kps/locality/transfers'
import type { Context } from 'hono'

/** Public facts of all open localities, from the registry. */
export interface Directory {
  list(): Promise<readonly PublicFacts[]>
  places(): Promise<PlacesOfTheCountry>
  /** The key that seals to one of them; undefined when it is not open. */
  sealingFor(
    code: string,
  ): Promise<(Omit<DestinationInput, 'code' | 'name'> & { readonly facts: PublicFacts }) | undefined>
}

/** What the door has put in order before a room is entered. `visit` is there on every route that needs a permit. */
export interface LocalityRoom {
  Variables: {
    readonly visit: LocalityVisit
    readonly facts: PublicFacts
    readonly language: Language
    readonly directory: Directory
    /** Whether the locality is to be closed, as far as the door knows, and the lane that says so at this moment. */
    readonly closing: { readonly isConfirmed: boolean; readonly door: Closings }
    /** On the routes of one-time links alone: what the door does for them, since only it holds the cookie's key. */
    readonly invitations: {
      readonly cookieKey: Uint8Array
      /** Where the browser goes on to sign in, for the invitation with this id. */
      readonly signInFor: (invitationId: string) => Promise<string>
    }
  }
}

export type LocalityContext = Context<LocalityRoom>
