import { Connection } from './connection.ts'
import { RequestFailure } from './failures.ts'
import type { TokenVerifier } from './token-verifier.ts'
import { WriteLock } from './write-lock.ts'

const idleAtMost = 4

/** One tenant's database: its file, the connections nobody uses just now, its write lock and whose tokens open it. */
export class Namespace {
  readonly name: string
  readonly verifier: TokenVerifier
  readonly writeLock = new WriteLock<object>()
  readonly #file: string
  readonly #idle: Connection[] = []
  #schemaVersion = 0
  #closed = false

  constructor(name: string, file: string, verifier: TokenVerifier) {
    this.name = name
    this.#file = file
    this.verifier = verifier
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
