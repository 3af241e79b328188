import { keepQueue, type Queue } from '@kps/migrations/queues'

const queues: readonly Queue[] = [
  {
    table: 'waiting_questions',
    key: 'question_id',
    of: 'questions',
    along: ['received_at', 'looks_wrong'],
    until: 'question_answers',
    ends: (row) => `${row}.outcome <> 'tried'`,
  },
  {
    table: 'waiting_transfers',
    key: 'transfer_id',
    of: 'transfers',
    along: [],
    until: 'transfer_deliveries',
    ends: () => '1',
  },
  {
    table: 'waiting_joins',
    key: 'application_id',
    of: 'join_applications',
    along: ['received_at', 'looks_wrong'],
    until: 'join_decisions',
    ends: (row) => `${row}.decision <> 'asked-for-more'`,
  },
  {
    table: 'waiting_agency_notices',
    key: 'notice_id',
    of: 'agency_notices',
    along: [],
    until: 'agency_notice_decisions',
    ends: () => '1',
  },
  {
    table: 'waiting_tellings',
    key: 'outbox_id',
    of: 'outbox',
    along: [],
    joins: (row) => `${row}.kind = 'agency'`,
    until: 'outbox_deliveries',
    ends: () => '1',
  },
]

export const keepQueues = queues.flatMap(keepQueue)
