import { WorkerEntrypoint } from 'cloudflare:workers'
import { app } from './app.ts'

export class PublicationsIn extends WorkerEntrypoint {}

export default { fetch: app.fetch }
