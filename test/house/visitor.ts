import { type IncomingHttpHeaders, request } from 'node:http'
import type { Language } from '@kps/foundation/language'

/** What a visitor asks for. A form makes it a POST as a page of the same site sends it; `body` sends anything at all. */
export interface Ask {
  readonly method?: string
  readonly form?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** What stands in the request line when no address can say it. */
  readonly target?: string
  /** Further headers; undefined leaves one out that would be sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly url: URL
}

/** Somebody without a browser: keeps cookies for each host, follows nothing, and says which language they read. */
export interface Visitor {
  readonly cookies: Map<string, Map<string, string>>
  ask(url: string, ask?: Ask): Promise<Answer>
  /** Asks, and goes on wherever it is sent, as a browser would. */
  follow(url: string, ask?: Ask): Promise<Answer>
}

/** Gives a new visitor. `*.localhost` is loopback for a browser; here it is the Host header of a request to 127.0.0.1. */
export function aVisitor(language: Language = 'en'): Visitor {
  const cookies: Visitor['cookies'] = new Map()
  const ask: Visitor['ask'] = async (address, options = {}) => {
    const url = new URL(address)
    const body = options.form ? new URLSearchParams(options.form).toString() : options.body
    const method = options.method ?? (body === undefined ? 'GET' : 'POST')
    const kept = [...(cookies.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      host: url.host,
      'accept-language': language,
      ...(kept === '' ? {} : { cookie: kept }),
      ...(method === 'POST' ? ownForm(url) : {}),
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...options.headers,
    }
    const answer = await send(url, method, options.target ?? url.pathname + url.search, headers, body)
    for (const cookie of answer.headers['set-cookie'] ?? []) keep(cookies, url.host, cookie)
    return answer
  }
  return {
    cookies,
    ask,
    async follow(address, options) {
      let answer = await ask(address, options)
      for (let steps = 0; answer.headers.location !== undefined && steps < 10; steps += 1) {
        answer = await ask(new URL(answer.headers.location, answer.url).href)
      }
      return answer
    },
  }
}

const ownForm = (url: URL) => ({
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  origin: url.origin,
})

function keep(cookies: Visitor['cookies'], host: string, setCookie: string): void {
  const [pair = '', ...attributes] = setCookie.split(';')
  const at = pair.indexOf('=')
  const jar = cookies.get(host) ?? new Map<string, string>()
  cookies.set(host, jar)
  if (attributes.some((one) => one.trim().toLowerCase() === 'max-age=0')) jar.delete(pair.slice(0, at))
  else jar.set(pair.slice(0, at), pair.slice(at + 1))
}

function send(
  url: URL,
  method: string,
  path: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string | Uint8Array | undefined,
): Promise<Answer> {
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
  return new Promise((resolve, reject) => {
    // A connection of its own: a door that answers without reading the body ends the connection that it came by.
    const asked = request(
      { agent: false, host: '127.0.0.1', port: url.port, path, method, headers: sent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
            url,
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
