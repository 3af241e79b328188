import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Turso } from '@kps/registry/platform'
import * as v from 'valibot'
import { aServer } from './a-server.ts'
import { tursoDatabases } from './turso-databases.ts'

const addressSchema = v.object({ port: v.number() })
const databases = /^\/v1\/organizations\/invented\/databases(.*)$/

/**
 * A stand-in for Turso's platform API on loopback. A request that its document does not have is answered 500 and kept in
 * `undocumented`.
 */
export async function aTurso() {
  const server = await aServer()
  const organisation = tursoDatabases(server)
  const undocumented: string[] = []
  const apiToken = 'a-platform-token-for-one-test'

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://stand-in')
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    try {
      if (request.headers.authorization !== `Bearer ${apiToken}`) return send(401, { error: 'token is not valid' })
      const path = databases.exec(pathname)?.[1]
      if (path === undefined) throw new Error('no such path')
      const body = text === '' ? undefined : JSON.parse(text)
      const { body: said, status } = await organisation.answer({ method: request.method ?? '', path, query, body })
      return send(status, said)
    } catch (error) {
      undocumented.push(`${request.method} ${pathname}: ${error instanceof Error ? error.message : error}`)
      return send(500, { error: 'internal' })
    }
  }

  const api = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const { port } = v.parse(addressSchema, api.address())
  const settings: Omit<Turso, 'keeps'> = {
    organisation: 'invented',
    group: 'localities',
    apiToken,
    apiUrl: `http://127.0.0.1:${port}/v1/`,
    addressTemplate: server.urlOf('{namespace}'),
  }
  return {
    settings,
    server,
    undocumented,
    letTokensLast: organisation.letTokensLast,
    async close() {
      await new Promise<void>((resolve) => {
        api.close(() => resolve())
        api.closeAllConnections()
      })
      await server.close()
    },
  }
}
