import { WorkerEntrypoint } from 'cloudflare:workers'
import { findLocality } from '@kps/registry/localities'
import { tenantAccess } from '@kps/registry/provisioning'
import { platformKeys, readEnvironment, registryDatabase } from './environment.ts'

/** For the locality door: address, five-minute token and data key of ONE open locality, and its public facts. */
export class TenantAccess extends WorkerEntrypoint<Record<string, unknown>> {
  async open(code: string) {
    const environment = readEnvironment(this.env)
    const locality = await findLocality(await registryDatabase(environment), code)
    return locality && tenantAccess(locality, platformKeys(environment))
  }
}
