import { createServer, type Server } from 'node:net'

/** A port the house needs is taken by another program. */
export class PortInUse extends Error {
  readonly port: number
  constructor(port: number) {
    super(`port ${port} is in use`)
    this.port = port
  }
}

export type Ports = {
  readonly doors: number
  readonly identityProvider: number
  readonly databaseServer: number
  /** Of a second identity provider, where there is one. */
  readonly otherProvider: number
}

/** The port asked for and the three after it, or four free ones for 0. Rejects with PortInUse. */
export async function choosePorts(port: number): Promise<Ports> {
  const wanted = port === 0 ? [0, 0, 0, 0] : [port, port + 1, port + 2, port + 3]
  const held: Server[] = []
  try {
    // Held together until all are known, so that the same free one is not given twice.
    for (const each of wanted) held.push(await hold(each))
    const [doors = 0, identityProvider = 0, databaseServer = 0, otherProvider = 0] = held.map(portOf)
    return { doors, identityProvider, databaseServer, otherProvider }
  } finally {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))))
  }
}

function hold(port: number): Promise<Server> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error)
    })
    server.listen({ host: '127.0.0.1', port }, () => resolve(server))
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
