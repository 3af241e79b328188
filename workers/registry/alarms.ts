import { WorkerEntrypoint } from 'cloudflare:workers'
import { instantNow } from '@kps/foundation/time'
import { raiseAlarm } from '@kps/registry/alarms'
import { readEnvironment, registryDatabase } from './environment.ts'

/** Kind and request id only. */
export class Alarms extends WorkerEntrypoint<Record<string, unknown>> {
  async raise(kind: string, requestId: string) {
    await raiseAlarm(await registryDatabase(readEnvironment(this.env)), kind, requestId, instantNow())
  }
}
