import { mintDatabaseToken } from '@kps/registry/keys'
import { importJWK, SignJWT } from 'jose'
import * as v from 'valibot'
import type { AServer } from './a-server.ts'
import * as documented from './documented-turso.ts'

export interface Asked {
  readonly method: string
  /** Under the organisation's databases: '' or `/name…`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

interface Kept {
  readonly parent: string | null
  readonly blocks: { readonly block_reads: boolean; readonly block_writes: boolean }
}

/** The databases of one organisation at the stand-in; each is one of the local server's. Bodies in and out are held to Turso's document. */
export function tursoDatabases(server: AServer) {
  const kept = new Map<string, Kept>()
  const { host } = new URL(server.url)
  let tokensLast = false

  const admin = async (method: string, path: string, body?: object) => {
    const answer = await fetch(new URL(`/v1/namespaces/${path}`, server.url), {
      method,
      headers: { authorization: `basic ${server.adminKey}` },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`the server behind the stand-in answered ${answer.status}`)
  }

  async function create(body: unknown): Promise<Answer> {
    const { name, seed } = v.parse(documented.createDatabaseInput, body)
    if (kept.has(name)) return refuse(409, `database with name ${name} already exists`)
    await (seed ? admin('POST', `${seed.name}/fork/${name}`) : admin('POST', `${name}/create`, {}))
    const blocks = (seed?.name !== undefined && kept.get(seed.name)?.blocks) || {
      block_reads: false,
      block_writes: false,
    }
    kept.set(name, { parent: seed?.name ?? null, blocks })
    return say(documented.createDatabaseOutput, { database: { DbId: `id-of-${name}`, Hostname: host, Name: name } })
  }

  function get(name: string, { blocks, parent }: Kept): Answer {
    const branched =
      parent === null ? null : { id: `id-of-${parent}`, name: parent, branched_at: '2026-01-01T00:00:00Z' }
    const where = { regions: ['aws-ap-northeast-1'], primaryRegion: 'aws-ap-northeast-1', group: 'localities' }
    const its = { Name: name, DbId: `id-of-${name}`, Hostname: host, delete_protection: false, parent: branched }
    return say(documented.database, { database: { ...its, ...where, ...blocks } })
  }

  async function remove(name: string): Promise<Answer> {
    await admin('DELETE', name)
    kept.delete(name)
    return say(documented.deleted, { database: name })
  }

  async function configure(name: string, { blocks: before, parent }: Kept, body: unknown): Promise<Answer> {
    const { block_reads = before.block_reads, block_writes = before.block_writes } = v.parse(
      documented.configurationInput,
      body,
    )
    const blocks = { block_reads, block_writes }
    await admin('POST', `${name}/config`, blocks)
    kept.set(name, { parent, blocks })
    const rest = { size_limit: '0', allow_attach: false, delete_protection: false }
    return say(documented.configuration, { ...rest, ...blocks, allowed_ips: [], allowed_aws_vpc_ids: [] })
  }

  async function token(name: string, query: URLSearchParams, body: unknown): Promise<Answer> {
    v.parse(documented.createTokenQuery, Object.fromEntries(query))
    v.parse(documented.createTokenInput, body)
    const lasting = async () =>
      new SignJWT({ p: { rw: { ns: [name] } } })
        .setProtectedHeader({ alg: 'EdDSA' })
        .sign(await importJWK(server.signingKey, 'EdDSA'))
    return say(documented.token, { jwt: await (tokensLast ? lasting() : mintDatabaseToken(server.signingKey, name)) })
  }

  return {
    /** From now on tokens have no end, whatever is asked. */
    letTokensLast: () => {
      tokensLast = true
    },
    /** Answers one request, or throws when it is not as documented. */
    async answer({ body, method, path, query }: Asked): Promise<Answer> {
      if (method === 'POST' && path === '') return create(body)
      const [, name = '', action = ''] = /^\/([a-z0-9-]+)(?:\/(.+))?$/.exec(path) ?? []
      const standing = kept.get(name)
      if (!standing) return refuse(404, `could not find database with name ${name}: record not found`)
      switch (`${method} ${action}`) {
        case 'GET ':
          return get(name, standing)
        case 'DELETE ':
          return remove(name)
        case 'PATCH configuration':
          return configure(name, standing, body)
        case 'POST auth/tokens':
          return token(name, query, body)
        default:
          throw new Error(`Turso's document has no ${method} ${path}`)
      }
    },
  }
}

/** An answer, held to its documented form before it is given. */
const say = <Schema extends v.GenericSchema>(schema: Schema, body: v.InferInput<Schema>): Answer => ({
  status: 200,
  body: v.parse(schema, body),
})

const refuse = (status: number, error: string): Answer => ({ status, body: v.parse(documented.refusal, { error }) })
