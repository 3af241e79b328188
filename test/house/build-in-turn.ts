import { mkdir, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { buildFolder, buildHouse } from '@kps/local/bundles'

const place = process.platform === 'win32' ? '\\\\.\\pipe\\kps-building' : join(buildFolder, 'building.sock')

/**
 * Builds the doors when anything changed. Test files run side by side, and two builds at a time would take each other's bundles
 * away: whoever comes second waits until the first lets go, and finds everything built.
 */
export async function buildInTurn(): Promise<void> {
  await mkdir(buildFolder, { recursive: true })
  const letGo = await takeTurn()
  try {
    await buildHouse(() => {})
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
