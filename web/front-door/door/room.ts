import type { PlacesOfTheCountry } from '@kps/crossings/places'
import type { ApplicationsLane } from '@kps/crossings/response-application'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import type { Language } from '@kps/foundation/language'
import type { Context } from 'hono'

/** What the public may be told of a locality, and the key that seals to it. */
export interface Sealing {
  readonly facts: PublicFacts
  readonly keyId: string
  /** A JWK as JSON. */
  readonly publicKey: string
}

/** The other doors that this one may call. It holds no key that opens anything and no credential of any database. */
export interface FrontDoors {
  readonly DIRECTORY: {
    list(): Promise<readonly PublicFacts[]>
    places(): Promise<PlacesOfTheCountry>
    sealingFor(code: string): Promise<Sealing | undefined>
  }
  readonly INTAKE: {
    receive(envelope: string, token?: string): Promise<{ readonly received: boolean; readonly sentOn?: boolean }>
    ask(envelope: string, token?: string): Promise<{ readonly received: boolean }>
    join(envelope: string, token?: string): Promise<{ readonly received: boolean }>
  }
  readonly APPLICATIONS: ApplicationsLane
  readonly ALARMS: { raise(kind: string, requestId: string): Promise<void> }
}

/** The public half of the hub's sealing pair (JWK); `kid` is the name that an envelope says. */
export interface HubPublicKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly kid: string
}

export interface FrontDoorSettings {
  /** `example.nz`; localities live under it. */
  readonly HOST: string
  /** Where "Exit this page" leads in the end. */
  readonly NEUTRAL_SITE: string
  /** The frame of Women's Refuge's Shielded Site, where it has been arranged with them. */
  readonly SHIELDED_SITE?: string | undefined
  /** Seals an application to start a response so that the hub alone opens it. Without it none is taken. */
  readonly HUB_PUBLIC_KEY?: HubPublicKey | undefined
  /** Whom an organisation rings that has applied and hears nothing. */
  readonly NATIONAL_PHONE?: string | undefined
  /** Turnstile's public key for this website, for localities that have switched it on. */
  readonly TURNSTILE_SITE_KEY?: string | undefined
}

/** What the door has put in order before a room is entered. */
export interface FrontDoorRoom {
  Bindings: FrontDoors
  Variables: {
    readonly language: Language
    readonly settings: FrontDoorSettings
    readonly requestId: string
  }
}

export type FrontDoorContext = Context<FrontDoorRoom>
