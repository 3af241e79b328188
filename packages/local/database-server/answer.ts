import type { ServerResponse } from 'node:http'
import { RequestFailure } from './failures.ts'

/** Sends JSON, or an empty body. */
export function send(response: ServerResponse, status: number, body?: object): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/** Sends why a request was refused; what nobody expected is a 500 without detail. */
export function sendRefusal(response: ServerResponse, thrown: unknown): void {
  if (response.headersSent || response.destroyed) response.destroy()
  else if (!(thrown instanceof RequestFailure)) send(response, 500, { error: 'Internal error' })
  else if (thrown.code === undefined) send(response, thrown.status, { error: thrown.message })
  else send(response, thrown.status, { message: thrown.message, code: thrown.code })
}
