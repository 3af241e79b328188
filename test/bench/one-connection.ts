import { connect, type Socket } from 'node:net'

/** What came back: its status and everything that was sent, headers too. */
export type RawAnswer = { readonly status: number; readonly text: string }

/**
 * One kept-alive HTTP connection that sends a request once the last one was answered. It does as little as it can, so that a
 * measured time is the server's and hardly its own.
 */
export class OneConnection {
  readonly #socket: Socket
  #received: Buffer[] = []
  #length = 0
  #head: { readonly fields: string; readonly length: number } | undefined
  #resolve: ((answer: RawAnswer) => void) | undefined
  #reject: ((error: Error) => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#reject?.(error))
    socket.on('close', () => this.#reject?.(new Error('the connection was closed')))
  }

  static open(port: number): Promise<OneConnection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    return new Promise((resolve, reject) => {
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new OneConnection(socket))
      })
    })
  }

  ask(request: string): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#reject = undefined
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk)
    this.#length += chunk.length
    if (this.#head === undefined) {
      const text = Buffer.concat(this.#received).toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      if (end < 0) return
      this.#head = { fields: text.slice(0, end), length: end + 4 }
    }
    const { fields, length } = this.#head
    if (!this.#isWhole(fields, length, chunk)) return
    const text = Buffer.concat(this.#received).toString('utf8')
    this.#received = []
    this.#length = 0
    this.#head = undefined
    this.#resolve?.({ status: Number(fields.slice(9, 12)), text })
  }

  #isWhole(fields: string, bodyStart: number, last: Buffer): boolean {
    const length = /\ncontent-length: (\d+)/i.exec(fields)?.[1]
    if (length !== undefined) return this.#length >= bodyStart + Number(length)
    if (!/\ntransfer-encoding: chunked/i.test(fields)) return true
    const end = last.length >= 5 ? last : Buffer.concat(this.#received)
    return end.subarray(-5).equals(lastChunk)
  }
}

const lastChunk = Buffer.from('0\r\n\r\n')
