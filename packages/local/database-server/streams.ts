import { Batons } from './batons.ts'
import { BoundedMap } from './bounded-map.ts'
import { RequestFailure } from './failures.ts'
import type { Namespace } from './namespace.ts'
import { Stream } from './stream.ts'

const idleLimit = 10_000

type Waiting = { readonly stream: Stream; readonly turn: bigint; readonly timer: NodeJS.Timeout }

/** The streams that wait for their client's next request. One that waits longer than ten seconds is closed. */
export class Streams {
  readonly #batons = new Batons()
  readonly #waiting = new Map<bigint, Waiting>()
  readonly #numbers = new WeakMap<Stream, { readonly number: bigint; readonly turn: bigint }>()
  readonly #expired = new BoundedMap<bigint, true>(10_000)
  #next = 0n

  open(namespace: Namespace): Stream {
    const stream = new Stream(namespace)
    this.#next += 1n
    this.#numbers.set(stream, { number: this.#next, turn: 0n })
    return stream
  }

  /**
   * The stream a baton stands for, which no other request can have until it waits again. Throws a RequestFailure of status 400:
   * a baton of another server or namespace, one used before, or a stream closed or expired.
   */
  resume(namespace: Namespace, text: string): Stream {
    const baton = this.#batons.open(namespace.name, text)
    if (baton === undefined) throw new RequestFailure(400, 'Received an invalid baton')
    if (this.#expired.get(baton.stream)) {
      throw new RequestFailure(400, 'The stream has expired due to inactivity', 'STREAM_EXPIRED')
    }
    const waiting = this.#waiting.get(baton.stream)
    if (waiting === undefined || waiting.turn !== baton.turn || waiting.stream.namespace !== namespace) {
      throw new RequestFailure(400, 'Received a baton that has already been used, or its stream was closed')
    }
    clearTimeout(waiting.timer)
    this.#waiting.delete(baton.stream)
    return waiting.stream
  }

  /** Lets a stream wait for its next request, and gives the baton for it. */
  wait(stream: Stream): string {
    const { number, turn } = this.#numbers.get(stream) ?? { number: 0n, turn: 0n }
    const next = turn + 1n
    this.#numbers.set(stream, { number, turn: next })
    const timer = setTimeout(() => {
      this.#waiting.delete(number)
      this.#expired.set(number, true)
      stream.close()
    }, idleLimit).unref()
    this.#waiting.set(number, { stream, turn: next, timer })
    return this.#batons.make(stream.namespace.name, { stream: number, turn: next })
  }

  /** Closes the streams that wait in one namespace, or all. */
  close(namespace?: Namespace): void {
    for (const [number, { stream, timer }] of this.#waiting) {
      if (namespace !== undefined && stream.namespace !== namespace) continue
      clearTimeout(timer)
      this.#waiting.delete(number)
      stream.close()
    }
  }
}
