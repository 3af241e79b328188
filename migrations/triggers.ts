import type { Trigger } from '@kps/foundation/database'

/** Refuses the whole batch when a condition that it demands does not hold, and keeps nothing when it does. */
export const demandAssertions: Trigger = {
  name: 'assertions_demand',
  sql: `CREATE TRIGGER assertions_demand BEFORE INSERT ON assertions BEGIN
  SELECT RAISE(ABORT, 'refused') WHERE new.holds IS NOT 1;
  SELECT RAISE(IGNORE);
END`,
}

/** Nothing that happened is overwritten: two triggers a table. */
export const appendOnly = (tables: readonly string[]): readonly Trigger[] =>
  tables.flatMap((table) =>
    (['update', 'delete'] as const).map((verb) => ({
      name: `${table}_no_${verb}`,
      sql: `CREATE TRIGGER ${table}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${table} BEGIN
  SELECT RAISE(ABORT, '${table} only grows');
END`,
    })),
  )
