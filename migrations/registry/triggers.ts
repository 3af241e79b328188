import type { Trigger } from '@kps/foundation/database'
import { appendOnly, demandAssertions } from '@kps/migrations/triggers'
import { alarmTriggers } from './alarms.ts'
import { applicationTriggers } from './applications.ts'
import { closingTriggers, isKeyDestroyed, isOverwritten } from './closing.ts'

export const appendOnlyTables = [
  'database_identity',
  'alarms',
  'alarm_looks',
  'turnstile_switches', 'locality_openings', 'locality_contacts',
  'provisioning_undone',
  'tenancy_commands',
  'backups',
  'backup_steps',
  'restores',
  'restore_steps',
  'database_removals',
  'locality_closings',
  'locality_pauses',
  'rollouts',
  'rollout_resumptions',
  'rollout_steps',
  'applications',
  'application_decisions',
  'agency_memberships',
  'agency_notices',
  'agency_notice_receipts',
] as const

const isUndone = (id: string) => `EXISTS (SELECT 1 FROM provisioning_undone WHERE provisioning_undone.locality_id = ${id})`

/**
 * What a locality consists of here only grows. Its rows go when its making was undone, which cannot be once it was open.
 * Each table, the column that holds the locality's id, and what else lets a row go.
 */
const ofALocality = [
  ['localities', 'id'],
  ['locality_places', 'locality_id'],
  ['locality_databases', 'locality_id'],
  ['data_keys', 'locality_id', isKeyDestroyed('old.locality_id'), isOverwritten],
  ['locality_public_keys', 'locality_id'],
  ['provisioning_requests', 'locality_id'],
  ['provisioning_steps', 'locality_id'],
  ['provisioning_failures', 'locality_id'],
] as const

const keepLocalities: readonly Trigger[] = ofALocality.flatMap(([table, id, orElse, unless]) => [
  {
    name: `${table}_no_update`,
    sql: `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}${unless ? `
WHEN (${unless}) IS NOT 1` : ''} BEGIN
  SELECT RAISE(ABORT, '${table} only grows');
END`,
  },
  {
    name: `${table}_no_delete`,
    sql: `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
WHEN (${isUndone(`old.${id}`)}${orElse ? ` OR ${orElse}` : ''}) IS NOT 1 BEGIN
  SELECT RAISE(ABORT, '${table} only grows');
END`,
  },
])

/** A locality that was ever open is not undone, and one that is being undone takes no further step. */
const undoInTime: readonly Trigger[] = [
  {
    name: 'provisioning_undone_before_open',
    sql: `CREATE TRIGGER provisioning_undone_before_open BEFORE INSERT ON provisioning_undone
WHEN EXISTS (SELECT 1 FROM provisioning_steps WHERE locality_id = new.locality_id AND step = 'open') BEGIN
  SELECT RAISE(ABORT, 'it is open');
END`,
  },
  {
    name: 'provisioning_steps_not_when_undone',
    sql: `CREATE TRIGGER provisioning_steps_not_when_undone BEFORE INSERT ON provisioning_steps
WHEN ${isUndone('new.locality_id')} BEGIN
  SELECT RAISE(ABORT, 'it was undone');
END`,
  },
]

const anHourBefore = (moment: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${moment}, '-1 hour')`

/** Askings are counted, not remembered: the next one takes off what is an hour old, and nothing younger can be taken off. */
const keepAskings: readonly Trigger[] = [
  {
    name: 'askings_are_forgotten',
    sql: `CREATE TRIGGER askings_are_forgotten AFTER INSERT ON askings BEGIN
  DELETE FROM askings WHERE since < ${anHourBefore('new.since')};
END`,
  },
  {
    name: 'askings_no_update',
    sql: `CREATE TRIGGER askings_no_update BEFORE UPDATE ON askings BEGIN
  SELECT RAISE(ABORT, 'askings are counted once');
END`,
  },
  {
    name: 'askings_no_delete',
    sql: `CREATE TRIGGER askings_no_delete BEFORE DELETE ON askings
WHEN (old.since < ${anHourBefore('(SELECT max(since) FROM askings)')}) IS NOT 1 BEGIN
  SELECT RAISE(ABORT, 'askings are kept for an hour');
END`,
  },
]

export const triggers = [
  demandAssertions,
  ...appendOnly(appendOnlyTables),
  ...keepLocalities,
  ...undoInTime,
  ...closingTriggers,
  ...applicationTriggers,
  ...keepAskings,
  ...alarmTriggers,
]
