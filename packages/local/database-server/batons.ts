import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export type Baton = { readonly stream: bigint; readonly turn: bigint }

const length = 16 + 32

/** Makes and checks batons: a stream's number and turn, sealed with a key that lives as long as this server and with the namespace's name. */
export class Batons {
  readonly #key = randomBytes(32)

  make(namespace: string, { stream, turn }: Baton): string {
    const payload = Buffer.alloc(16)
    payload.writeBigUInt64BE(stream, 0)
    payload.writeBigUInt64BE(turn, 8)
    return Buffer.concat([payload, this.#seal(namespace, payload)]).toString('base64url')
  }

  /** The stream and turn a baton stands for, or undefined if this server did not make it for this namespace. */
  open(namespace: string, baton: string): Baton | undefined {
    const bytes = Buffer.from(baton, 'base64url')
    if (bytes.length !== length || bytes.toString('base64url') !== baton) return undefined
    const payload = bytes.subarray(0, 16)
    if (!timingSafeEqual(bytes.subarray(16), this.#seal(namespace, payload))) return undefined
    return { stream: payload.readBigUInt64BE(0), turn: payload.readBigUInt64BE(8) }
  }

  #seal(namespace: string, payload: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(namespace).update('\0').update(payload).digest()
  }
}
