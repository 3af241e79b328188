import type { Connection } from './connection.ts'
import { StatementFailure } from './failures.ts'
import type { Namespace } from './namespace.ts'
import type { Statement } from './statement.ts'
import { type Budget, nothing, resultOf, type StatementResult } from './statement-result.ts'
import type { EngineValue } from './values.ts'

const transactionLimit = 5_000

/** One client's line to one namespace: a connection of its own, the SQL texts it stored, and its transaction with a time limit. */
export class Stream {
  readonly namespace: Namespace
  readonly texts = new Map<number, string>()
  closed = false
  #connection: Connection | undefined
  #readOnly = false
  #schemaChanged = false
  #timedOut = false
  #timer: NodeJS.Timeout | undefined

  constructor(namespace: Namespace) {
    this.namespace = namespace
  }

  get isAutocommit(): boolean {
    return this.#connection === undefined || !this.#connection.inTransaction
  }

  /** The connection, borrowed when first needed. */
  get connection(): Connection {
    this.#connection ??= this.namespace.borrow()
    this.#connection.restrict(this.#readOnly)
    return this.#connection
  }

  /** Sets what the request's own token allows, which may be less than the one before it. */
  allow({ readOnly }: { readonly readOnly: boolean }): void {
    this.#readOnly = readOnly
  }

  /** Runs one statement, after waiting its turn if it writes. Throws a StatementFailure. */
  async run(
    statement: Statement,
    values: readonly EngineValue[],
    { wantRows, budget }: { readonly wantRows: boolean; readonly budget: Budget },
  ): Promise<StatementResult> {
    if (this.#timedOut) {
      // Until the client itself rolls back: its next statements were meant for the transaction that is gone.
      if (!statement.rollsBack) throw new StatementFailure('TRANSACTION_TIMEOUT', 'Transaction timed out')
      this.#timedOut = false
      return nothing
    }
    this.namespace.demandUnblocked(statement)
    if (statement.writes && this.#readOnly) {
      throw new StatementFailure('BLOCKED', 'Operation was blocked: SQL write operations are forbidden')
    }
    const { connection } = this
    if (statement.writes && !this.namespace.writeLock.tryTake(this)) await this.namespace.writeLock.take(this)
    try {
      if (statement.changesSchema) this.#schemaWillChange()
      if (statement.verb === 'PRAGMA') connection.loosen()
      return resultOf(connection, statement, values, { wantRows, budget, schemaVersion: this.namespace.schemaVersion })
    } finally {
      this.#settle(connection)
    }
  }

  /** Undoes what is open and gives the connection back. A stream is closed once and for good. */
  close(): void {
    this.closed = true
    this.texts.clear()
    const connection = this.#connection
    this.#connection = undefined
    if (connection !== undefined) {
      connection.rollBack()
      this.#settle(connection)
      connection.restrict(false)
      this.namespace.giveBack(connection)
    }
    this.namespace.writeLock.release(this)
  }

  #schemaWillChange(): void {
    this.#schemaChanged = true
    this.namespace.schemaMayHaveChanged()
  }

  /** After each statement: the lock goes on with the transaction, and so does the clock. */
  #settle(connection: Connection): void {
    if (connection.inTransaction) {
      if (this.#timer === undefined && this.namespace.writeLock.isHeldBy(this)) {
        this.#timer = setTimeout(() => this.#timeOut(connection), transactionLimit).unref()
      }
      return
    }
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#schemaChanged) this.namespace.schemaMayHaveChanged()
    this.#schemaChanged = false
    this.namespace.writeLock.release(this)
  }

  #timeOut(connection: Connection): void {
    this.#timer = undefined
    if (!connection.inTransaction) return
    connection.rollBack()
    this.#timedOut = true
    this.#settle(connection)
  }
}
