import { keepQueue } from '@kps/migrations/queues'

/** Approved means by two people; any other decision ends the waiting at once. */
const ends = (row: string) => `(${row}.decision <> 'approved' OR (SELECT count(*) FROM application_decisions AS approved
    WHERE approved.application_id = ${row}.application_id AND approved.decision = 'approved') > 1)`

export const applicationTriggers = keepQueue({
  table: 'waiting_applications',
  key: 'application_id',
  of: 'applications',
  along: ['received_at', 'looks_odd'],
  until: 'application_decisions',
  ends,
})
