import { makeId } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { enqueue } from '@kps/foundation/outbox'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { coordinatorsHere } from './read-settings.ts'
import { firstOpenings } from './schema.ts'

/** Nobody stands here who could decide on a referral. */
export const nobodyDecides = new Failure('conflict', 'settings.open.nobody')
export const alreadyOpen = new Failure('conflict', 'settings.open.already')

/**
 * Opens this table for referrals: from now on the public form lists it. Until then nothing can be sent here, so that no
 * referral waits where nobody looks. The outbox tells the registry.
 * @throws Failure conflict when nobody here can decide on a referral, or it is open already
 */
export const openForReferrals = defineCommand({
  permit: 'locality:settle',
  action: 'locality.opened',
  input: v.strictObject({}),
  commit: ({ orm, caller, now }) => {
    const [id, outboxId] = [makeId('opn', now), makeId('out', now)]
    return {
      assertions: [
        { holds: sql`${coordinatorsHere} > 0`, refusal: nobodyDecides },
        { holds: sql`not exists (select 1 from first_openings)`, refusal: alreadyOpen },
      ],
      changes: [
        enqueue(orm, { id: outboxId, kind: 'opening', payload: '{}', createdAt: now }),
        orm.insert(firstOpenings).values({ id, outboxId, openedAt: now, openedBy: caller.accountId }),
      ],
      record: id,
      persons: [],
      result: {},
    }
  },
})
