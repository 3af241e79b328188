import { WorkerEntrypoint } from 'cloudflare:workers'
import { mayExport, noteExport } from '@kps/registry/closing'
import { readEnvironment, registryDatabase } from './environment.ts'

/**
 * For the locality door: whether the hub's two people confirmed that a locality is to be closed, and the digest of the export that
 * its manager then took. No row of the export comes this way.
 */
export class Closings extends WorkerEntrypoint<Record<string, unknown>> {
  async mayExport(code: string): Promise<boolean> {
    return mayExport(await registryDatabase(readEnvironment(this.env)), code)
  }

  async exported(code: string, told: unknown): Promise<void> {
    await noteExport(await registryDatabase(readEnvironment(this.env)), code, told)
  }
}
