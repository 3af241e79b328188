import { WorkerEntrypoint } from 'cloudflare:workers'

export class TenantAccess extends WorkerEntrypoint {}
export class Directory extends WorkerEntrypoint {}
export class Alarms extends WorkerEntrypoint {}
export class Tenancy extends WorkerEntrypoint {
  ping() {
    return 'pong'
  }
}

export default {
  fetch: () => new Response(null, { status: 404 }),
  async scheduled() {},
}
