import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as v from 'valibot'

/** What happens to one request: nothing arrives, all arrives and no answer comes back, nothing ever comes, or a plain 500 before or after. */
export type Trouble = 'cut' | 'unanswered' | 'hang' | 'error' | 'error-after'

export interface Passing {
  /** The how-manieth it is since the line was last mended, from 1. */
  readonly number: number
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A line to a real server that can be bad: what goes over it is kept, and a rule says what is lost. */
export interface ALine {
  readonly url: string
  readonly passed: readonly Passing[]
  spoil(rule: (passing: Passing) => Trouble | undefined): void
  /** Everything goes through again, and counting begins anew. */
  mend(): void
  close(): Promise<void>
}

const addressSchema = v.object({ port: v.number() })

export async function aLine(target: string): Promise<ALine> {
  let rule: Parameters<ALine['spoil']>[0] = () => undefined
  let passed: Passing[] = []

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { headers, method = 'GET', url: path = '/' } = request
    const passing = { number: passed.length + 1, method, path, headers, body: Buffer.concat(chunks).toString() }
    passed.push(passing)
    const trouble = rule(passing)
    if (trouble === 'cut') return request.socket.destroy()
    if (trouble === 'hang') return
    if (trouble === 'error') return response.writeHead(500).end('a fault')
    const { authorization, 'content-type': type } = headers
    const real = await fetch(new URL(path, target), {
      method,
      headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
      ...(passing.body && { body: passing.body }),
    })
    const text = await real.text()
    if (trouble === 'unanswered') return request.socket.destroy()
    if (trouble === 'error-after') return response.writeHead(500).end('a fault')
    response.writeHead(real.status, { 'content-type': real.headers.get('content-type') ?? 'text/plain' }).end(text)
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = v.parse(addressSchema, server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    get passed() {
      return passed
    },
    spoil(given) {
      passed = []
      rule = given
    },
    mend() {
      passed = []
      rule = () => undefined
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
