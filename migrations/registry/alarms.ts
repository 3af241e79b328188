import type { Trigger } from '@kps/foundation/database'

const same = (row: string) => `kind = ${row}.kind AND about = ${row}.about`

/**
 * An alarm waits until somebody has looked at it; the next of its kind about the same locality waits with it. Those that came
 * while somebody looked wait on. Nothing else puts one there or takes it off, nor a look at another than the first that waits.
 */
export const alarmTriggers: readonly Trigger[] = [
  {
    name: 'alarms_wait',
    sql: `CREATE TRIGGER alarms_wait AFTER INSERT ON alarms
WHEN NOT EXISTS (SELECT 1 FROM waiting_alarms WHERE ${same('new')}) BEGIN
  INSERT INTO waiting_alarms (kind, about, first) VALUES (new.kind, new.about, new.number);
END`,
  },
  {
    name: 'alarm_looks_end_waiting',
    sql: `CREATE TRIGGER alarm_looks_end_waiting AFTER INSERT ON alarm_looks BEGIN
  DELETE FROM waiting_alarms WHERE ${same('new')};
  INSERT INTO waiting_alarms (kind, about, first)
    SELECT kind, about, number FROM alarms WHERE ${same('new')} AND number > new.last ORDER BY number LIMIT 1;
END`,
  },
  {
    name: 'waiting_alarms_no_update',
    sql: `CREATE TRIGGER waiting_alarms_no_update BEFORE UPDATE ON waiting_alarms BEGIN
  SELECT RAISE(ABORT, 'waiting_alarms is kept by its triggers');
END`,
  },
  {
    name: 'waiting_alarms_no_delete',
    sql: `CREATE TRIGGER waiting_alarms_no_delete BEFORE DELETE ON waiting_alarms
WHEN NOT EXISTS (SELECT 1 FROM alarm_looks AS look WHERE look.kind = old.kind AND look.about = old.about AND look.first = old.first) BEGIN
  SELECT RAISE(ABORT, 'it waits until somebody has looked');
END`,
  },
]
