import { appendOnly, demandAssertions } from '@kps/migrations/triggers'

export const appendOnlyTables = [
  'database_identity',
  'accounts',
  'role_grants',
  'role_grant_endings',
  'session_endings',
  'idempotency',
  'audit_entries',
  'outbox',
  'outbox_deliveries',
  'publications',
  'published_cells',
  'publication_refusals',
] as const

export const triggers = [demandAssertions, ...appendOnly(appendOnlyTables)]
