import { makeId } from '@kps/crossings/ids'
import { type ContactsTelling, publicContacts as contactsAsTyped } from '@kps/crossings/tenant-access'
import { Failure } from '@kps/foundation/failures'
import { enqueue } from '@kps/foundation/outbox'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { publicContacts } from './schema.ts'

/** Somebody else has changed it since it was read. */
export const contactsChanged = new Failure('conflict', 'settings.contact.changed')

/**
 * Changes how the public reaches this locality: one row, and what the registry is to be told, in one batch. `version` is the turn
 * of what was read, 0 when nothing was ever changed.
 * @throws Failure conflict when somebody else changed it meanwhile; BadInput
 */
export const changeContacts = defineCommand({
  permit: 'locality:settle',
  action: 'contacts.changed',
  input: v.strictObject({ version: v.pipe(v.number(), v.integer()), ...contactsAsTyped.entries }),
  commit: ({ orm, input: { version, ...contacts }, caller, now }) => {
    const outboxId = makeId('out', now)
    const payload = JSON.stringify({ tellingId: outboxId, at: now, contacts } satisfies ContactsTelling)
    const row = { turn: version + 1, outboxId, ...contacts, setAt: now, setBy: caller.accountId }
    return {
      assertions: [
        {
          // The registry goes by the time at which it was said: each is later than the one before.
          holds: sql`coalesce((select max(turn) from public_contacts), 0) = ${version}
            and not exists (select 1 from public_contacts where turn = ${version} and set_at >= ${now})`,
          refusal: contactsChanged,
        },
      ],
      changes: [
        enqueue(orm, { id: outboxId, kind: 'contacts', payload, createdAt: now }),
        orm.insert(publicContacts).values(row),
      ],
      whenRefused: contactsChanged,
      record: outboxId,
      persons: [],
      result: {},
    }
  },
})
