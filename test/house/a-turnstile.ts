import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'

/** Cloudflare's own keys for tests, as its documentation lists them. With a dummy site key every browser gets the dummy token. */
export const dummyKeys = {
  siteKey: '1x00000000000000000000AA',
  alwaysPasses: '1x0000000000000000000000000000000AA',
  alwaysFails: '2x0000000000000000000000000000000AA',
  alreadySpent: '3x0000000000000000000000000000000AA',
  token: 'XXXX.DUMMY.TOKEN.XXXX',
} as const

const asked = v.object({ secret: v.optional(v.string(), ''), response: v.optional(v.string(), '') })

/** What each secret answers, by the documentation; any other secret is not known. */
function verdictOn({ secret, response }: v.InferOutput<typeof asked>) {
  if (secret === '') return refused('missing-input-secret')
  if (response === '') return refused('missing-input-response')
  if (secret === dummyKeys.alwaysFails) return refused('invalid-input-response')
  if (secret === dummyKeys.alreadySpent) return refused('timeout-or-duplicate')
  if (secret !== dummyKeys.alwaysPasses) return refused('invalid-input-secret')
  return { success: true, 'error-codes': [], challenge_ts: new Date().toISOString(), hostname: 'example.com' }
}

const refused = (code: string) => ({ success: false, 'error-codes': [code] })

export interface ATurnstile {
  /** Where tokens are checked. */
  readonly address: string
  /** What was asked, secrets left out. */
  readonly responses: string[]
  /** How it answers from now on: as documented, with something else, or not at all. */
  answers: 'as documented' | 'nonsense' | 'never'
  close(): Promise<void>
}

/**
 * Stands in for Turnstile's `siteverify` on loopback, where no test can reach Cloudflare: a POST of JSON with `secret` and
 * `response`, a verdict in JSON back.
 */
export async function aTurnstile(): Promise<ATurnstile> {
  const stand: Pick<ATurnstile, 'answers' | 'responses'> = { answers: 'as documented', responses: [] }
  const server = createServer(async (request, response) => {
    const given = v.parse(asked, JSON.parse(await text(request)))
    stand.responses.push(given.response)
    if (stand.answers === 'never') return
    response.setHeader('content-type', 'application/json')
    response.end(stand.answers === 'nonsense' ? '<html>' : JSON.stringify(verdictOn(given)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(stand, {
    address: `http://127.0.0.1:${port}/turnstile/v0/siteverify`,
    async close() {
      server.closeAllConnections()
      server.close()
    },
  })
}
