import { createHash } from 'node:crypto'
import { chmod, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'

/** Work that a running house does when its socket is asked; it says what it did. */
export type Work = (say: (line: string) => void) => Promise<void>

/**
 * Listens for `pnpm nightly` and `pnpm fleet` beside the data, readable by its owner alone. Gives the way to stop.
 * @param works what the house does when it is asked by name
 */
export async function openControlSocket(
  folder: string,
  works: Readonly<Record<'night' | 'databases', Work>>,
): Promise<() => Promise<void>> {
  const path = pathIn(folder)
  await rm(path, { force: true })
  let isBusy: Promise<unknown> = Promise.resolve()
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    // One night at a time.
    isBusy = isBusy.then(() => doWork(socket, works))
  })
  const mask = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, resolve)
    })
  } finally {
    process.umask(mask)
  }
  if (process.platform !== 'win32') await chmod(path, 0o600)
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** Asks the house that runs on this folder to do a work. False when none runs there; rejects when the work failed. */
export async function askRunningHouse(
  folder: string,
  say: (line: string) => void,
  work: 'night' | 'databases' = 'night',
): Promise<boolean> {
  const socket = await reach(folder)
  if (socket === undefined) return false
  socket.write(`${work}\n`)
  let ending = ''
  for await (const line of createInterface({ input: socket })) {
    if (line.startsWith('say ')) say(line.slice(4))
    else ending = line
  }
  if (ending !== 'done') throw new Error(ending || 'the house stopped before it was done')
  return true
}

/** True when a house runs on this folder. */
export async function isHouseRunning(folder: string): Promise<boolean> {
  const socket = await reach(folder)
  socket?.destroy()
  return socket !== undefined
}

async function doWork(socket: Socket, works: Readonly<Record<'night' | 'databases', Work>>): Promise<void> {
  const lines = createInterface({ input: socket })
  const asked = await new Promise<string | undefined>((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => resolve(undefined))
  })
  if (asked !== 'night' && asked !== 'databases') return void socket.destroy()
  try {
    await works[asked]((line) => socket.write(`say ${line}\n`))
    socket.end('done\n')
  } catch (error) {
    socket.end(`${String(error).replaceAll('\n', ' ')}\n`)
  }
}

function reach(folder: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(pathIn(folder))
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

function pathIn(folder: string): string {
  const path = join(folder, 'control.sock')
  if (process.platform !== 'win32') return path
  return `\\\\.\\pipe\\kps-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`
}
