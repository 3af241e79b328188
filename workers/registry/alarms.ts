import { WorkerEntrypoint } from 'cloudflare:workers'
import { instantNow } from '@kps/foundation/time'
import { raiseAlarm } from '@kps/registry/alarms'
import { readEnvironment, registryDatabase } from './environment.ts'

/** Kind, request id, and the code of the locality that it is about: a public fact, kept only where it is one. */
export class Alarms extends WorkerEntrypoint<Record<string, unknown>> {
  async raise(kind: string, requestId: string, code?: string) {
    const named = typeof code === 'string' ? code : undefined
    await raiseAlarm(await registryDatabase(readEnvironment(this.env)), kind, requestId, instantNow(), named)
  }
}
