import { createHash, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { RequestFailure, unauthorized } from './failures.ts'
import type { Namespace } from './namespace.ts'
import { isNamespaceName } from './namespace-name.ts'
import type { Namespaces } from './namespaces.ts'
import { configBody, createBody, forkBody } from './settings.ts'
import type { Streams } from './streams.ts'

export type Asked = {
  readonly method: string
  readonly name: string
  readonly action: string | undefined
  /** The second name in a path: what `fork` makes. */
  readonly to: string | undefined
  readonly body: string
}

const none = { durability_mode: 'strong', block_reads: false, block_writes: false, block_reason: null } as const

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
  answer({ action, body, method, name, to }: Asked): object | undefined {
    if (!isNamespaceName(name)) throw new RequestFailure(400, 'Invalid namespace name')
    const asked = action === undefined ? method : `${method} ${action}`
    if (asked === 'POST create') {
      this.#namespaces.create(name, { ...none, jwt_key: read(createBody, body).jwt_key })
      return undefined
    }
    const namespace = this.#namespaces.find(name)
    const work = this.#works[to === undefined ? asked : `${asked} to`]
    if (work === undefined) throw new RequestFailure(404, 'Not found')
    if (namespace === undefined) throw new RequestFailure(404, `Namespace \`${name}\` doesn't exist`)
    return work({ namespace, body, to: to ?? '' })
  }

  readonly #works: Readonly<
    Record<string, (asked: { namespace: Namespace; body: string; to: string }) => object | undefined>
  > = {
    'GET config': ({ namespace: { name } }) => ({
      ...this.#namespaces.settings(name),
      ...{ allow_attach: false, heartbeat_url: null, max_db_size: '16.0 EiB', txn_timeout_s: null },
    }),
    'POST config': ({ body, namespace: { name } }) => {
      const { block_reads, block_reason, block_writes, jwt_key } = read(configBody, body)
      this.#namespaces.settle(name, { ...none, block_reads, block_reason, block_writes, jwt_key })
      return undefined
    },
    'POST checkpoint': ({ namespace }) => {
      namespace.checkpoint()
      return undefined
    },
    'POST fork to': ({ body, namespace: { name }, to }) => {
      if (!isNamespaceName(to)) throw new RequestFailure(400, 'Invalid namespace name')
      const { timestamp } = body === '' ? {} : read(forkBody, body)
      if (typeof timestamp === 'string') throw new RequestFailure(500, 'Backup service not configured')
      this.#namespaces.fork(name, to)
      return undefined
    },
    DELETE: ({ namespace }) => {
      this.#streams.close(namespace)
      this.#namespaces.delete(namespace.name)
      return undefined
    },
  }
}

/** Reads the body of an admin request. Throws a RequestFailure of status 400 for anything that is not one. */
function read<Schema extends v.GenericSchema>(schema: Schema, body: string): v.InferOutput<Schema> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(body))
    if (parsed.success) return parsed.output
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new RequestFailure(400, 'The body holds what this server does not have, or lacks what it needs')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
