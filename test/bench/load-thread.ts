import { parentPort } from 'node:worker_threads'
import * as v from 'valibot'
import { OneConnection } from './one-connection.ts'

const loadSchema = v.object({
  port: v.number(),
  connections: v.pipe(v.number(), v.minValue(1)),
  requests: v.array(v.string()),
  expected: v.number(),
})

/** Sends each request once, over so many connections at once, and times every answer. */
async function load(given: unknown) {
  const { port, connections, requests, expected } = v.parse(loadSchema, given)
  const open = await Promise.all(Array.from({ length: connections }, () => OneConnection.open(port)))
  const waiting = requests.values()
  const times: number[] = []
  const begun = performance.now()
  try {
    await Promise.all(
      open.map(async (connection) => {
        for (const request of waiting) {
          const sent = performance.now()
          const { status, text } = await connection.ask(request)
          times.push(performance.now() - sent)
          if (status !== expected)
            throw new Error(`${request.slice(0, request.indexOf('\r\n'))} answered ${status}: ${text.slice(0, 3000)}`)
        }
      }),
    )
    return { times, seconds: (performance.now() - begun) / 1000 }
  } finally {
    for (const connection of open) connection.close()
  }
}

parentPort?.on('message', (given: unknown) => {
  load(given).then(
    (done) => parentPort?.postMessage(done),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  )
})
