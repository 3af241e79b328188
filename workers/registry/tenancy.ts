import { WorkerEntrypoint } from 'cloudflare:workers'
import { tell } from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import { migrations, triggers } from '@kps/migrations/locality'
import { decideApplication, listApplications, readApplication } from '@kps/registry/applications'
import { switchTurnstile } from '@kps/registry/localities'
import { type Founder, provisionLocality } from '@kps/registry/provisioning'
import { readEnvironment, registryDatabase } from './environment.ts'
import { platformKeys } from './platform.ts'

/** What the hub's tenancy manager may ask: that an approved locality be made. */
export class Tenancy extends WorkerEntrypoint<{ readonly FOUNDING: Founder<unknown> }> {
  /** @param locality its code, names and public contact @param seed its agencies and first people, for the Founding lane */
  async provision(locality: unknown, seed: unknown) {
    const environment = readEnvironment(this.env)
    const made = await provisionLocality(locality, seed, {
      database: await registryDatabase(environment),
      keys: platformKeys(environment),
      founder: this.env.FOUNDING,
      migrations,
      triggers,
    })
    return made.id
  }

  /** Has a locality's form ask browsers for a Turnstile token, or no longer. */
  async switchTurnstile(code: string, isOn: boolean) {
    await switchTurnstile(await registryDatabase(readEnvironment(this.env)), code, isOn === true, instantNow())
  }

  async listApplications() {
    return tell(async () => listApplications(await registryDatabase(readEnvironment(this.env)), instantNow()))
  }

  async readApplication(id: unknown) {
    return tell(async () => readApplication(await registryDatabase(readEnvironment(this.env)), id))
  }

  async decideApplication(given: unknown) {
    return tell(async () => decideApplication(await registryDatabase(readEnvironment(this.env)), given, instantNow()))
  }
}
