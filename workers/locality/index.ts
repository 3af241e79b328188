import { WorkerEntrypoint } from 'cloudflare:workers'
import { app } from './app.ts'

export class Intake extends WorkerEntrypoint {}
export class Founding extends WorkerEntrypoint {}

export default { fetch: app.fetch, async queue() {} }
