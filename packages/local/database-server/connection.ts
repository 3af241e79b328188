import Database from 'libsql'
import { BoundedMap } from './bounded-map.ts'
import { statementFailureOf } from './engine-errors.ts'
import { type Column, columnsOf, type Prepared, prepare } from './prepared.ts'
import type { Statement } from './statement.ts'
import type { EngineValue } from './values.ts'

/** One connection of the native engine with the statements it has prepared. Only one stream holds it at a time. */
export class Connection {
  readonly #database: Database.Database
  readonly #prepared = new BoundedMap<string, Prepared>(200)
  #lastChange: Prepared | undefined
  #readOnly = false
  #loosened = false

  /** Opens the file, makes it if it is not there, and sets what every connection must have. */
  constructor(file: string) {
    this.#database = new Database(file)
    // A busy timeout would stop the event loop, and with it the stream that holds the lock.
    this.#database.exec('PRAGMA busy_timeout=0')
    this.#database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON')
    this.#database.defaultSafeIntegers(true)
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  /** Lets the engine itself refuse writes for whoever may only read. */
  restrict(readOnly: boolean): void {
    if (readOnly === this.#readOnly) return
    this.#database.exec(`PRAGMA query_only=${readOnly ? 1 : 0}`)
    this.#readOnly = readOnly
  }

  /** The prepared form of a statement. Throws a StatementFailure where the engine refuses it. */
  prepare(statement: Statement): Prepared {
    const before = this.#prepared.get(statement.sql)
    if (before !== undefined) return before
    return this.#guard(() => {
      const prepared = prepare(this.#database, statement.sql)
      this.#prepared.set(statement.sql, prepared)
      return prepared
    })
  }

  /** The columns a statement would give, asked of the engine anew and kept nowhere: a kept one may be older than the schema. */
  describe(statement: Statement): readonly Column[] {
    return this.#guard(() => columnsOf(prepare(this.#database, statement.sql), 0))
  }

  /** Runs a statement that gives no rows and tells how many rows it changed. */
  run(prepared: Prepared, values: readonly EngineValue[]): { changes: number; rowid: number | bigint } {
    return this.#guard(() => {
      // One array, always: a lone buffer or boolean would end the process.
      const { changes, lastInsertRowid } = prepared.native.run([...values])
      return { changes, rowid: lastInsertRowid }
    })
  }

  /** Runs what changes the schema: a prepared form, of use but once, would cost more than what it does. */
  runText({ sql }: Statement): void {
    this.#guard(() => this.#database.exec(sql))
  }

  /** Hands each row, an array of values, to `take`; always reads to the end, so that the statement holds no lock. */
  each(prepared: Prepared, values: readonly EngineValue[], take: (row: readonly unknown[]) => void): void {
    this.#guard(() => {
      for (const row of prepared.native.iterate([...values])) if (Array.isArray(row)) take(row)
    })
  }

  /** What the last statement changed, for those whose own answer are rows and for numbers beyond 2⁵³. */
  lastChange(): { changes: number; rowid: bigint } {
    this.#lastChange ??= prepare(this.#database, 'select changes(), last_insert_rowid()')
    const [row] = this.#lastChange.native.all([])
    if (!Array.isArray(row) || typeof row[1] !== 'bigint') throw new Error('the engine does not know its last change')
    return { changes: Number(row[0]), rowid: row[1] }
  }

  /** Remembers that a client changed a setting, so that the next stream does not inherit it. */
  loosen(): void {
    this.#loosened = true
  }

  rollBack(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
  }

  /** Back to what a new connection is. */
  reset(): void {
    this.rollBack()
    if (this.#loosened) this.#database.exec('PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF')
    this.#loosened = false
  }

  checkpoint(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (thrown) {
      throw statementFailureOf(thrown)
    }
  }
}
