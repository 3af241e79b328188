import { type PublicContacts, type PublicFacts, publicContacts } from '@kps/crossings/tenant-access'
import { parseInput } from '@kps/foundation/commands'
import type { publicContacts as contactRows } from './schema.ts'

export type ContactField = keyof PublicContacts

/** In the order in which the public reads them. */
export const contactFields: readonly ContactField[] = ['phone', 'hours', 'hoursMi', 'email', 'address']

/** What was typed, as the public would read it. @throws BadInput */
export const fitContacts = (typed: unknown): PublicContacts => parseInput(publicContacts, typed)

/** How the public reaches this locality, and what a change of it has to name as read. */
export interface ContactsNow extends PublicContacts {
  readonly version: number
}

/** What its people last said, as its own database has it. */
export type LastSaid = typeof contactRows.$inferSelect & { readonly isKnown: boolean }

/**
 * How the public reaches this locality: what its people said last. Its own row counts while the door's facts are from before it;
 * facts that are newer than its row count where its database was put back to a backup.
 */
export function contactsNow(said: LastSaid | undefined, facts: PublicFacts): ContactsNow {
  const version = said?.turn ?? 0
  if (said && said.setAt > (facts.contactsSince ?? '')) {
    const { phone, hours, hoursMi, email, address } = said
    return { version, phone, hours, hoursMi, email, address }
  }
  return {
    version,
    phone: facts.contactPhone,
    hours: facts.contactHours,
    hoursMi: facts.contactHoursMi,
    email: facts.contactEmail,
    address: facts.contactAddress,
  }
}
