import { StatementFailure } from './failures.ts'

type Waiting<Holder> = {
  readonly holder: Holder
  readonly resolve: () => void
  readonly reject: (reason: Error) => void
}

/** One writer at a time per namespace, in the order they came. SQLite knows no queue, and its own waiting would stop the event loop. */
export class WriteLock<Holder> {
  #holder: Holder | undefined
  #waiting: Waiting<Holder>[] = []

  isHeldBy(holder: Holder): boolean {
    return this.#holder === holder
  }

  /** Takes the lock if nobody has it or waits for it. */
  tryTake(holder: Holder): boolean {
    if (this.#holder !== undefined) return this.#holder === holder
    this.#holder = holder
    return true
  }

  /** Resolves when the lock is the holder's. Rejects with TRANSACTION_BUSY when the namespace is closed meanwhile. */
  take(holder: Holder): Promise<void> {
    if (this.tryTake(holder)) return Promise.resolve()
    return new Promise((resolve, reject) => this.#waiting.push({ holder, resolve, reject }))
  }

  release(holder: Holder): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting.holder !== holder)
    if (this.#holder !== holder) return
    const next = this.#waiting.shift()
    this.#holder = next?.holder
    next?.resolve()
  }

  /** Sends away everybody who waits. */
  close(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { reject } of waiting) {
      reject(new StatementFailure('TRANSACTION_BUSY', 'Server cannot handle additional transactions'))
    }
  }
}
