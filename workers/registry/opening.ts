import { WorkerEntrypoint } from 'cloudflare:workers'
import { instantNow } from '@kps/foundation/time'
import { takeReferrals } from '@kps/registry/localities'
import { readEnvironment, registryDatabase } from './environment.ts'

/** By which a locality says that its people are ready: until then no public form lists it. */
export class Opening extends WorkerEntrypoint<Record<string, unknown>> {
  async takeReferrals(code: string) {
    await takeReferrals(await registryDatabase(readEnvironment(this.env)), code, instantNow())
  }
}
