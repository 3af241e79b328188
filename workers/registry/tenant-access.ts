import { WorkerEntrypoint } from 'cloudflare:workers'
import { instantNow } from '@kps/foundation/time'
import { findAskedLocality } from '@kps/registry/asking'
import { tenantAccess, tenantPaused } from '@kps/registry/provisioning'
import { readEnvironment, registryDatabase } from './environment.ts'
import { platformKeys } from './platform.ts'

/**
 * For the locality door: address, five-minute token and data key of ONE open locality, and its public facts. Each asking is
 * counted, and unusual asking raises an alarm; none is turned away. Of one that is paused a door hears that and its facts.
 */
export class TenantAccess extends WorkerEntrypoint<Record<string, unknown>> {
  async open(code: string) {
    const environment = readEnvironment(this.env)
    const database = await registryDatabase(environment)
    const locality = await findAskedLocality(database, code, crypto.randomUUID(), instantNow())
    if (locality?.pausedFor) return tenantPaused(locality)
    return locality && tenantAccess(locality, platformKeys(environment))
  }
}
