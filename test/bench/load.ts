import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'

/** Requests to one port, each sent once; every answer has to have the expected status. */
export type Load = {
  readonly port: number
  readonly connections: number
  readonly requests: readonly string[]
  readonly expected: number
}

export type Loaded = { readonly times: readonly number[]; readonly seconds: number }

const answer = v.union([
  v.object({ failed: v.string() }),
  v.object({ times: v.array(v.number()), seconds: v.number() }),
])

/** A thread of its own, so that the database server in this one does not wait for whoever asks, nor the other way round. */
export function startLoader(): { run(load: Load): Promise<Loaded>; stop(): Promise<void> } {
  const thread = new Worker(new URL('./load-thread.ts', import.meta.url))
  return {
    async run(load) {
      thread.postMessage(load)
      const [message] = await once(thread, 'message')
      const read = v.parse(answer, message)
      if ('failed' in read) throw new Error(read.failed)
      return read
    },
    async stop() {
      await thread.terminate()
    },
  }
}
