import type { WorkerOptions } from 'miniflare'

const script = `export default {
  async fetch(request, allowed) {
    const { origin } = new URL(request.url)
    const server = allowed[origin]
    if (server === undefined) throw new TypeError('outbound refused: ' + origin)
    return server.fetch(request)
  },
}`

/**
 * What stands between a door and the network: it passes on what goes to one of the given loopback origins, and makes every
 * other fetch fail. It runs in workerd, so that a database request does not go through Node twice.
 */
export function outboundFor(name: string, allowedOrigins: readonly string[]): WorkerOptions {
  const servers = allowedOrigins.map((origin) => {
    return [origin, { external: { address: `127.0.0.1:${new URL(origin).port}`, http: {} } }] as const
  })
  return {
    name,
    modules: true,
    script,
    compatibilityDate: '2026-07-01',
    serviceBindings: Object.fromEntries(servers),
    outboundService: () => new Response(null, { status: 502 }),
  }
}
