import { agencyNotice } from '@kps/crossings/agency-notices'
import { defineLaneCommand } from '@kps/locality/roles'
import { agencyNotices } from './schema.ts'

/**
 * Keeps that another locality suspended, restored or let go an agency that is listed here too. It comes by the queue at least
 * once, and is kept once. Nothing happens to the agency here before a coordinator decides.
 */
export const receiveNotice = defineLaneCommand({
  lane: 'notices',
  action: 'agencyNotice.received',
  input: agencyNotice,
  commit: ({ orm, input, now }) => ({
    changes: [orm.insert(agencyNotices).values({ ...input, receivedAt: now })],
    record: input.id,
    persons: [],
    result: { noticeId: input.id },
  }),
})
