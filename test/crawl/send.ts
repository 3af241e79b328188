import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export interface Sent {
  readonly method: string
  readonly host: string
  /** As it stands in the request line. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Send = (sent: Sent) => Promise<Answered>

/** Sends on connections that are kept. One that was ended meanwhile is opened again, once: every form of ours may be sent twice. */
export function sender(port: number): { readonly send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const once = ({ method, host, target, headers, body }: Sent, kept: Agent | false): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const options = {
        agent: kept,
        host: '127.0.0.1',
        port,
        method,
        path: target,
        headers: { host, ...length, ...headers },
      }
      const asked = request(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const { statusCode = 0, headers } = response
          resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString() })
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
  return {
    send: (sent) => once(sent, agent).catch(() => once(sent, false)),
    close: () => agent.destroy(),
  }
}
