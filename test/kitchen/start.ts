import { createServer } from 'node:http'
import { openKitchen } from './serve-kitchen.ts'

const port = Number(process.env.KITCHEN_PORT ?? 8790)
const hatch = await openKitchen()

/** Serves the kitchen to this machine alone, until it is stopped. */
createServer(async (asked, answer) => {
  const { status, headers, body } = await hatch(asked.url ?? '/')
  answer.writeHead(status, Object.fromEntries(headers))
  answer.end(body ? Buffer.from(await new Response(body).arrayBuffer()) : undefined)
}).listen(port, '127.0.0.1', () => console.log(`The kitchen is open at http://localhost:${port}/en`))
