export {
  type ContactsTelling,
  contactsSaid,
  contactsTelling,
  type PublicContacts,
  publicContacts,
} from './contacts.ts'

/** What anybody may know of a locality. */
export interface PublicFacts {
  readonly code: string
  readonly name: string
  readonly nameMi: string
  readonly contactPhone: string
  readonly contactHours: string
  readonly contactHoursMi: string
  readonly contactEmail: string
  readonly contactAddress: string
  /** Since when it is reached like this, where its people have changed what it was founded with. */
  readonly contactsSince?: string
  /** Its form asks browsers for a Turnstile token. */
  readonly hasTurnstile?: boolean
  /** Its people have not yet opened it for referrals: partners may join, and nothing about anybody is sent there. */
  readonly isSettlingIn?: boolean
}

/** All a locality door needs for one locality, for five minutes: bytes, since a key object cannot cross between doors. */
export interface TenantAccessGrant {
  readonly tenant: string
  readonly code: string
  readonly url: string
  readonly token: string
  readonly dataKey: Uint8Array<ArrayBuffer>
  /** Epoch milliseconds. */
  readonly expiresAt: number
  readonly facts: PublicFacts
  /** How many migrations that database has. */
  readonly schema: number
  /** Two people at the hub confirmed that it is to be closed: its manager is to take everything out. */
  readonly isClosing?: true
}

/** A locality that is not served just now: it is being restored, closed or migrated. */
export interface TenantPaused {
  readonly paused: true
  readonly retryAfterSeconds: number
  readonly facts: PublicFacts
}

/** The public halves of the keys that a locality made of itself at its founding. */
export interface FoundedKeys {
  readonly keys: readonly { readonly id: string; readonly purpose: 'sealing' | 'signing'; readonly publicKey: string }[]
}
