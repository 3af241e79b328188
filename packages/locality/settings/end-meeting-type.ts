import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { meetingTypeEndings } from './schema.ts'

/** It was ended before. */
export const meetingEnded = new Failure('conflict', 'settings.meeting.ended')

/** Says that this table no longer holds a kind of meeting. What was held under it stays. @throws Failure not-found; conflict when it was ended */
export const endMeetingType = defineCommand({
  permit: 'locality:settle',
  action: 'meetingType.ended',
  input: v.strictObject({ meetingTypeId: idOf('mty') }),
  commit: ({ orm, input: { meetingTypeId }, caller, now }) => ({
    assertions: [
      {
        holds: sql`exists (select 1 from meeting_types where meeting_types.id = ${meetingTypeId})`,
        refusal: new Failure('not-found', 'page.notFound.title'),
      },
    ],
    changes: [orm.insert(meetingTypeEndings).values({ meetingTypeId, endedAt: now, endedBy: caller.accountId })],
    whenRefused: meetingEnded,
    record: meetingTypeId,
    persons: [],
    result: {},
  }),
})
