import type { Trigger } from '@kps/foundation/database'

export interface Queue {
  readonly table: string
  /** The queue's key: the id of what waits. */
  readonly key: string
  /** What waits. */
  readonly of: string
  /** Further columns that it brings along. */
  readonly along: readonly string[]
  /** Which of its rows join; without it, all of them. */
  readonly joins?: (row: string) => string
  /** What ends the waiting, and which of its rows do. */
  readonly until: string
  readonly ends: (row: string) => string
}

/** What waits from the moment it is there until its ending is; nothing else writes the queue or takes it off. */
export const keepQueue = ({ along, ends, joins, key, of, table, until }: Queue): readonly Trigger[] => [
  {
    name: `${of}_join_queue`,
    sql: `CREATE TRIGGER ${of}_join_queue AFTER INSERT ON ${of}${joins ? ` WHEN ${joins('new')}` : ''} BEGIN
  INSERT INTO ${table} (${[key, ...along].join(', ')}) VALUES (${['id', ...along].map((column) => `new.${column}`).join(', ')});
END`,
  },
  {
    name: `${until}_leave_queue`,
    sql: `CREATE TRIGGER ${until}_leave_queue AFTER INSERT ON ${until} WHEN ${ends('new')} BEGIN
  DELETE FROM ${table} WHERE ${key} = new.${key};
END`,
  },
  {
    name: `${table}_no_update`,
    sql: `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN
  SELECT RAISE(ABORT, '${table} is kept by its triggers');
END`,
  },
  {
    name: `${table}_no_delete`,
    sql: `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM ${until} AS ending WHERE ending.${key} = old.${key} AND ${ends('ending')}) BEGIN
  SELECT RAISE(ABORT, 'it waits until it has its ending');
END`,
  },
]
