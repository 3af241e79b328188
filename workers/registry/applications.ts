import { WorkerEntrypoint } from 'cloudflare:workers'
import type { ApplicationsLane } from '@kps/crossings/response-application'
import { instantNow } from '@kps/foundation/time'
import { checkCode, receiveApplication } from '@kps/registry/applications'
import { readEnvironment, registryDatabase } from './environment.ts'

/** Applications to start a response, sealed to the hub on the way: they are kept here, and never read back to the caller. */
export class Applications extends WorkerEntrypoint<Record<string, unknown>> implements ApplicationsLane {
  async receive(application: unknown) {
    return receiveApplication(await registryDatabase(readEnvironment(this.env)), application, instantNow())
  }

  async checkCode(code: unknown, follows?: unknown) {
    return checkCode(await registryDatabase(readEnvironment(this.env)), code, follows)
  }
}
