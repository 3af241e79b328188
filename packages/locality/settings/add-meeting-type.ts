import { makeId } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { defineCommand } from '@kps/locality/roles'
import { sql } from 'drizzle-orm'
import { meetingTypes } from './schema.ts'
import { meetingTypeInput } from './settings.ts'

const mostMeetingTypes = 50

/** One of that name stands already, or there are as many as a page shows. */
export const meetingTaken = new Failure('conflict', 'settings.meeting.taken')

const standing = sql`from meeting_types where not exists
  (select 1 from meeting_type_endings where meeting_type_id = meeting_types.id)`

/** Adds a kind of meeting that this table holds. @throws Failure conflict when one of that name stands; BadInput */
export const addMeetingType = defineCommand({
  permit: 'locality:settle',
  action: 'meetingType.added',
  input: meetingTypeInput,
  commit: ({ orm, input, caller, now }) => {
    const id = makeId('mty', now)
    return {
      assertions: [
        {
          holds: sql`not exists (select 1 ${standing} and meeting_types.name = ${input.name})
            and (select count(*) ${standing}) < ${mostMeetingTypes}`,
          refusal: meetingTaken,
        },
      ],
      changes: [orm.insert(meetingTypes).values({ id, ...input, madeAt: now, madeBy: caller.accountId })],
      record: id,
      persons: [],
      result: { meetingTypeId: id },
    }
  },
})
