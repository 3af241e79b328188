/** How a request is made to fail: an answer of status 500, a connection cut before anything happened, or cut after everything did. */
export type Fault = 'error' | 'cut' | 'unanswered'

export type LoggedStatement = { readonly namespace: string; readonly sql: string }

/** A request as it came, admitted or not: its path, what it showed to be let in, when (milliseconds since 1970), and its body once it was read. */
export type LoggedArrival = {
  readonly path: string
  readonly authorization: string | undefined
  readonly at: number
  body?: string
}

export type Hold = {
  /** Resolves when this many pipeline requests wait. */
  arrived(count: number): Promise<void>
  /** Lets them all go on, and holds no more. */
  release(): void
}

type Armed = { left: number; readonly fault: Fault; readonly namespace: string | undefined }
const loggedAtMost = 20_000

/** What tests may see of the server and do to it: counts, the statements that ran, delays and faults. */
export class Observation {
  #logging: boolean
  #log: LoggedStatement[] = []
  #arrivals: LoggedArrival[] = []
  readonly #requests = new Map<string, number>()
  #delay = 0
  #armed: Armed[] = []
  #held: (() => void)[] | undefined
  #watchers: { readonly count: number; readonly resolve: () => void }[] = []

  constructor(logging: boolean) {
    this.#logging = logging
  }

  /** Pipeline requests so far, refused ones too, to one namespace or to all. */
  requests(namespace?: string): number {
    if (namespace !== undefined) return this.#requests.get(namespace) ?? 0
    return [...this.#requests.values()].reduce((sum, count) => sum + count, 0)
  }

  /** The statements that ran since the last `clearLog`, oldest first, BEGIN and COMMIT among them; at most 20,000. */
  statements(namespace?: string): readonly LoggedStatement[] {
    return this.#log.filter((entry) => namespace === undefined || entry.namespace === namespace)
  }

  /** The requests that came since the last `clearLog` while statements were logged, oldest first; at most 20,000. */
  arrivals(): readonly Readonly<LoggedArrival>[] {
    return [...this.#arrivals]
  }

  clearLog(): void {
    this.#log = []
    this.#arrivals = []
  }

  logStatements(on: boolean): void {
    this.#logging = on
  }

  /** Makes each pipeline request wait so many milliseconds before it is looked at. */
  setDelay(milliseconds: number): void {
    this.#delay = milliseconds
  }

  /** Makes the next `count` pipeline requests fail, of one namespace or of any; 0 calls former orders off. */
  failNext(count: number, fault: Fault = 'error', namespace?: string): void {
    if (count === 0) this.#armed = []
    else this.#armed.push({ left: count, fault, namespace })
  }

  /** Makes pipeline requests wait until they are let go, so that a test can bring about a race without guessing at times. */
  hold(): Hold {
    this.#held ??= []
    return {
      arrived: (count) =>
        new Promise((resolve) => {
          this.#watchers.push({ count, resolve })
          this.#tellWatchers()
        }),
      release: () => {
        const held = this.#held ?? []
        this.#held = undefined
        for (const resume of held) resume()
      },
    }
  }

  /** Called as a pipeline request arrives: counts it, lets it wait, and tells how it is to fail, if it is. */
  async arrive(namespace: string): Promise<Fault | undefined> {
    this.#requests.set(namespace, (this.#requests.get(namespace) ?? 0) + 1)
    const armed = this.#armed.find((one) => one.namespace === undefined || one.namespace === namespace)
    if (armed !== undefined) armed.left -= 1
    this.#armed = this.#armed.filter((one) => one.left > 0)
    if (this.#delay > 0) await new Promise((resolve) => setTimeout(resolve, this.#delay))
    const held = this.#held
    if (held !== undefined) {
      await new Promise<void>((resolve) => {
        held.push(resolve)
        this.#tellWatchers()
      })
    }
    return armed?.fault
  }

  /** Called as any request arrives; gives what was noted of it, if anything was. */
  came(path: string, authorization: string | undefined): LoggedArrival | undefined {
    if (!this.#logging || this.#arrivals.length >= loggedAtMost) return undefined
    const arrival: LoggedArrival = { path, authorization, at: Date.now() }
    this.#arrivals.push(arrival)
    return arrival
  }

  ran(namespace: string, sql: string): void {
    if (this.#logging && this.#log.length < loggedAtMost) this.#log.push({ namespace, sql })
  }

  #tellWatchers(): void {
    const waiting = this.#held?.length ?? 0
    const reached = this.#watchers.filter(({ count }) => count <= waiting)
    this.#watchers = this.#watchers.filter(({ count }) => count > waiting)
    for (const { resolve } of reached) resolve()
  }
}
