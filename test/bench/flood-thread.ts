import { parentPort } from 'node:worker_threads'
import * as v from 'valibot'
import { OneConnection } from './one-connection.ts'

const floodSchema = v.object({
  port: v.number(),
  connections: v.number(),
  perSecond: v.number(),
  seconds: v.number(),
  requests: v.array(v.string()),
})

/** Sends so many requests a second for so long, whatever is answered, and counts what was. One that is late is not made up for. */
async function flood(given: unknown) {
  const { connections, perSecond, port, requests, seconds } = v.parse(floodSchema, given)
  const open = await Promise.all(Array.from({ length: connections }, () => OneConnection.open(port)))
  const statuses: Record<string, number> = {}
  const receipts: string[] = []
  const gap = (1000 * connections) / perSecond
  const begun = performance.now()
  let sent = 0
  await Promise.all(
    open.map(async (connection, place) => {
      const first = begun + (place * gap) / connections
      for (let turn = 0; ; turn = Math.max(turn + 1, Math.ceil((performance.now() - first) / gap))) {
        const due = first + turn * gap
        if (due - begun > seconds * 1000) return
        const early = due - performance.now()
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
        const { status, text } = await connection.ask(requests[sent++ % requests.length] ?? '')
        statuses[status] = (statuses[status] ?? 0) + 1
        const receipt = /<strong>([A-Z]{4,9} \d{3} \d{2})<\/strong>/.exec(text)?.[1]
        if (status === 200 && receipt) receipts.push(receipt)
        if (performance.now() - begun > seconds * 1000) return
      }
    }),
  )
  for (const connection of open) connection.close()
  return { statuses, receipts }
}

parentPort?.on('message', (given: unknown) => {
  flood(given).then(
    (done) => parentPort?.postMessage(done),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  )
})
