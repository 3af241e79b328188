import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'

export type Flood = {
  readonly port: number
  readonly connections: number
  readonly perSecond: number
  readonly seconds: number
  readonly requests: readonly string[]
}

const answer = v.union([
  v.object({ failed: v.string() }),
  v.object({ statuses: v.record(v.string(), v.number()), receipts: v.array(v.string()) }),
])

export type Flooded = { readonly statuses: Readonly<Record<string, number>>; readonly receipts: readonly string[] }

/** Floods from a thread of its own. Gives how often each status was answered, and every receipt. */
export async function startFlood(flood: Flood): Promise<Flooded> {
  const thread = new Worker(new URL('./flood-thread.ts', import.meta.url))
  try {
    thread.postMessage(flood)
    const [message] = await once(thread, 'message')
    const read = v.parse(answer, message)
    if ('failed' in read) throw new Error(read.failed)
    return read
  } finally {
    await thread.terminate()
  }
}
