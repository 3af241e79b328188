import { mkdir, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { buildFolder } from '@kps/local/bundles'

const place = process.platform === 'win32' ? '\\\\.\\pipe\\kps-in-turn' : join(buildFolder, 'in-turn.sock')

/**
 * Does what only one process may do at a time. Test files run side by side: two builds at once would take each other's bundles
 * away. Whoever comes second waits until the first lets go.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  await mkdir(buildFolder, { recursive: true })
  const letGo = await takeTurn()
  try {
    return await work()
  } finally {
    letGo()
  }
}

async function takeTurn(): Promise<() => void> {
  for (;;) {
    const letGo = await hold()
    if (letGo !== undefined) return letGo
    // A socket that nobody answers at was left by a process that was killed.
    if (!(await untilLetGo())) await rm(place, { force: true })
  }
}

function hold(): Promise<(() => void) | undefined> {
  const waiting = new Set<Socket>()
  const server = createServer((socket) => void waiting.add(socket.on('error', () => socket.destroy())))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(place, () =>
      resolve(() => {
        server.close()
        for (const socket of waiting) socket.destroy()
      }),
    )
  })
}

/** True when somebody held the turn and has let go; false when nobody answers there. */
function untilLetGo(): Promise<boolean> {
  const socket = connect(place)
  let wasHeld = false
  socket.once('connect', () => {
    wasHeld = true
  })
  socket.resume()
  return new Promise((resolve) => {
    socket.once('error', () => resolve(wasHeld))
    socket.once('close', () => resolve(wasHeld))
  })
}
