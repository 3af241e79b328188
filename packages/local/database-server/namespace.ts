import { Connection } from './connection.ts'
import { RequestFailure, StatementFailure } from './failures.ts'
import type { Settings } from './settings.ts'
import type { Statement } from './statement.ts'
import type { TokenVerifier } from './token-verifier.ts'
import { WriteLock } from './write-lock.ts'

const idleAtMost = 4
const endings = new Set(['COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE'])

/** One tenant's database: its file, the connections nobody uses just now, its write lock and whose tokens open it. */
export class Namespace {
  readonly name: string
  readonly writeLock = new WriteLock<object>()
  readonly #file: string
  readonly #idle: Connection[] = []
  #schemaVersion = 0
  #closed = false
  #verifier: TokenVerifier
  #settings: Settings

  constructor(name: string, file: string, verifier: TokenVerifier, settings: Settings) {
    this.name = name
    this.#file = file
    this.#verifier = verifier
    this.#settings = settings
  }

  get verifier(): TokenVerifier {
    return this.#verifier
  }

  settle(settings: Settings, verifier: TokenVerifier): void {
    this.#settings = settings
    this.#verifier = verifier
  }

  /** Refuses what the settings block: reads stop writes too, and ending a transaction is never stopped. */
  demandUnblocked(statement: Statement): void {
    const { block_reads, block_reason, block_writes } = this.#settings
    if (!(block_reads || (block_writes && statement.writes)) || endings.has(statement.verb)) return
    throw new StatementFailure('BLOCKED', `Operation was blocked${block_reason === null ? '' : `: ${block_reason}`}`)
  }

  /** Counts what may have changed the schema, committed or not. */
  get schemaVersion(): number {
    return this.#schemaVersion
  }

  get closed(): boolean {
    return this.#closed
  }

  schemaMayHaveChanged(): void {
    this.#schemaVersion += 1
  }

  /** A connection for one stream alone, until it is given back. */
  borrow(): Connection {
    if (this.#closed) throw new RequestFailure(404, 'Namespace does not exist')
    return this.#idle.pop() ?? new Connection(this.#file)
  }

  giveBack(connection: Connection): void {
    connection.reset()
    if (this.#closed || this.#idle.length >= idleAtMost) connection.close()
    else this.#idle.push(connection)
  }

  /** Copies the log into the file, as far as no reader still needs it. */
  checkpoint(): void {
    const connection = this.borrow()
    try {
      connection.checkpoint()
    } finally {
      this.giveBack(connection)
    }
  }

  close(): void {
    this.#closed = true
    this.writeLock.close()
    for (const connection of this.#idle.splice(0)) connection.close()
  }
}
