import { identityHolds } from '@kps/foundation/access'
import { auditEntry } from '@kps/foundation/audit'
import { asserts, type Database } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { insertMany } from './insert-many.ts'

/** Rows on their way into a locality's database, by table, in the order in which the tables were first named. */
export class Ledger {
  readonly #rows = new Map<SQLiteTable, Record<string, unknown>[]>()
  readonly #tables: readonly SQLiteTable[]

  /** @param tables in an order in which each one's foreign keys are met by those before it */
  constructor(tables: readonly SQLiteTable[]) {
    this.#tables = tables
  }

  add<Table extends SQLiteTable>(table: Table, ...rows: readonly Table['$inferInsert'][]): void {
    const known = this.#rows.get(table) ?? []
    known.push(...rows)
    this.#rows.set(table, known)
  }

  /** Writes everything in one batch with one audit entry, and is empty again. */
  async write(database: Database<'locality'>): Promise<void> {
    const { orm } = database
    const statements = this.#tables.flatMap((table) => {
      const rows = this.#rows.get(table) ?? []
      return rows.length > 0 ? [orm.run(insertMany(table, rows))] : []
    })
    this.#rows.clear()
    if (statements.length === 0) return
    const told = auditEntry({
      caller: { kind: 'lane', lane: 'demo' },
      action: 'demo.told',
      now: instantNow(),
      requestId: 'demo',
    })
    await database.batch([orm.run(asserts(identityHolds(database))), ...statements, orm.run(told)])
  }
}
