import { createServer, type RequestListener, type Server } from 'node:http'

/** Listens on 127.0.0.1 and, where the machine has it, on ::1 with the same port. Rejects when the port is in use. */
export async function listen(port: number, listener: RequestListener): Promise<{ port: number; servers: Server[] }> {
  const first = await listenOn('127.0.0.1', port, listener)
  const address = first.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const second = await listenOn('::1', address.port, listener).catch(() => undefined)
  return { port: address.port, servers: second === undefined ? [first] : [first, second] }
}

function listenOn(host: string, port: number, listener: RequestListener): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, listener)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** Stops listening and cuts what is still connected. */
export async function stop(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    ),
  )
}
