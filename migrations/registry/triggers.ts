import type { Trigger } from '@kps/foundation/database'
import { appendOnly, demandAssertions } from '@kps/migrations/triggers'

export const appendOnlyTables = ['database_identity', 'localities', 'locality_places', 'provisioning_steps', 'locality_public_keys', 'alarms', 'turnstile_switches'] as const

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

export const triggers = [demandAssertions, ...appendOnly(appendOnlyTables), ...keepAskings]
