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
      // Every database holds these texts, two for each of its tables: they are short.
      sql: `CREATE TRIGGER ${table}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${table} BEGIN SELECT RAISE(ABORT,'only grows');END`,
    })),
  )

/** The foundation's own tables that a zone with signed-in people has. The session's own clock is the one thing that moves. */
export const foundationTables = [
  'database_identity',
  'accounts',
  'role_grants',
  'role_grant_endings',
  'account_standings',
  'organisation_standings',
  'session_endings',
  'idempotency',
  'audit_entries',
  'outbox',
  'outbox_deliveries',
] as const
