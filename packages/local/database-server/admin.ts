import { createHash, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { RequestFailure, unauthorized } from './failures.ts'
import { isNamespaceName } from './namespace-name.ts'
import type { Namespaces } from './namespaces.ts'
import type { Streams } from './streams.ts'

const createBody = v.pipe(
  v.custom<object>((body) => typeof body === 'object' && !Array.isArray(body)),
  v.strictObject({
    jwt_key: v.nullish(v.string(), null),
    durability_mode: v.optional(v.literal('strong'), 'strong'),
    allow_attach: v.optional(v.literal(false)),
  }),
)

/** The routes under /v1/namespaces that make and remove databases; for whoever has the admin key. */
export class Admin {
  readonly #key: Buffer
  readonly #namespaces: Namespaces
  readonly #streams: Streams

  constructor(key: string, namespaces: Namespaces, streams: Streams) {
    if (key.length < 16) throw new Error('the admin key must have at least 16 characters')
    this.#key = digest(key)
    this.#namespaces = namespaces
    this.#streams = streams
  }

  /** Refuses with 401 whoever does not show the key. */
  check(authorization: string | undefined): void {
    const given = /^basic (.+)$/i.exec(authorization ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(given), this.#key)) throw unauthorized()
  }

  /** Answers one request: the body to send, or undefined for an empty one. Throws a RequestFailure. */
  answer(method: string, name: string, action: string | undefined, body: string): object | undefined {
    if (!isNamespaceName(name)) throw new RequestFailure(400, 'Invalid namespace name')
    const asked = action === undefined ? method : `${method} ${action}`
    if (asked === 'POST create') {
      this.#namespaces.create(name, settingsOf(body))
      return undefined
    }
    if (!['DELETE', 'GET config', 'POST checkpoint'].includes(asked)) throw new RequestFailure(404, 'Not found')
    const namespace = this.#namespaces.find(name)
    if (namespace === undefined) throw new RequestFailure(404, 'Namespace does not exist')
    if (asked === 'GET config') {
      const settings = this.#namespaces.settings(name)
      return { ...settings, block_reads: false, block_writes: false, allow_attach: false }
    }
    if (asked === 'POST checkpoint') {
      namespace.checkpoint()
      return undefined
    }
    this.#streams.close(namespace)
    this.#namespaces.delete(name)
    return undefined
  }
}

function settingsOf(body: string): { jwt_key: string | null; durability_mode: 'strong' } {
  try {
    const read = v.safeParse(createBody, JSON.parse(body))
    if (read.success) return { jwt_key: read.output.jwt_key, durability_mode: read.output.durability_mode }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new RequestFailure(400, 'The body may hold jwt_key, durability_mode "strong" and allow_attach false')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
