import { WorkerEntrypoint } from 'cloudflare:workers'
import { aboutCountry, aboutRollout, type TenancyLane, tell, tenancyRefused } from '@kps/crossings/tenancy'
import { instantNow } from '@kps/foundation/time'
import { migrations, triggers } from '@kps/migrations/locality'
import { decideApplication, listApplications, readApplication } from '@kps/registry/applications'
import { listLocalities } from '@kps/registry/fleet'
import { switchTurnstile } from '@kps/registry/localities'
import {
  advance,
  beginProvisioning,
  type Founder,
  type ProvisioningMeans,
  provisioningOf,
  provisionLocality,
  type Renewer,
  renewInvitation,
  resumeProvisioning,
  undoProvisioning,
} from '@kps/registry/provisioning'
import { advanceForHub, readForHub, resumeForHub, startForHub } from '@kps/registry/rollout'
import { asked } from './asked.ts'
import { readEnvironment, registryDatabase } from './environment.ts'
import { platformKeys } from './platform.ts'

/** What the hub's tenancy manager may ask about who there is: that an approved locality be made, where all stand, their updates. */
export class Tenancy
  extends WorkerEntrypoint<{ readonly FOUNDING: Founder<unknown> & Renewer }>
  implements TenancyLane
{
  /**
   * Founds a locality that nobody applied for, for the demo and tests of one machine: a deployed registry refuses it, so that the
   * hub lets nobody of its choosing in.
   * @param locality its code, names and public contact @param seed its agencies and first people, for the Founding lane
   */
  async provision(locality: unknown, seed: unknown) {
    if (readEnvironment(this.env).FOUNDS_UNASKED !== 'yes') throw tenancyRefused('notApproved')
    const { id } = await provisionLocality(locality, seed, await this.#means())
    return id
  }

  async beginProvisioning(given: unknown) {
    return tell(async () => {
      const means = await this.#means()
      return this.#goOn(await beginProvisioning(means.database, means.keys.platformKey, given, instantNow()), means)
    })
  }

  async provisioningOf(code: string) {
    return tell(async () => provisioningOf(await registryDatabase(readEnvironment(this.env)), code))
  }

  async resumeProvisioning(given: unknown) {
    return tell(async () => {
      const means = await this.#means()
      return this.#goOn(await resumeProvisioning(means.database, given), means)
    })
  }

  async undoProvisioning(given: unknown) {
    return tell(async () => {
      const { database, keys } = await this.#means()
      return undoProvisioning(database, keys.platform, given, instantNow())
    })
  }

  /** A lost link of a lead, by a later application that two people approved. */
  async renewInvitation(given: unknown) {
    return tell(async () => renewInvitation(await this.#means(), this.env.FOUNDING, given))
  }

  async listLocalities() {
    return tell(async () => {
      const { database, keys } = await this.#means()
      return listLocalities(database, keys.platform, migrations.length)
    })
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

  async startRollout(given: unknown) {
    return asked(aboutCountry, given, async (one) => startForHub(one, await this.#means()))
  }

  async advanceRollout(id: string) {
    return tell(async () => advanceForHub(id, await this.#means()))
  }

  async readRollout(id?: string) {
    return tell(async () => readForHub(id, await this.#means()))
  }

  async resumeRollout(given: unknown) {
    return asked(aboutRollout, given, async (one) => resumeForHub(one, await this.#means()))
  }

  /** Answers at once, and works on. Where it falls, a row says where. */
  #goOn({ begun, seed }: Awaited<ReturnType<typeof beginProvisioning>>, means: ProvisioningMeans<unknown>) {
    this.ctx.waitUntil(advance(begun, seed, means).catch(() => {}))
    return { code: begun.locality.code }
  }

  async #means(): Promise<ProvisioningMeans<unknown>> {
    const environment = readEnvironment(this.env)
    const database = await registryDatabase(environment)
    return { database, keys: platformKeys(environment), founder: this.env.FOUNDING, migrations, triggers }
  }
}
