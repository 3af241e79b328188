import { WorkerEntrypoint } from 'cloudflare:workers'
import { instantNow } from '@kps/foundation/time'
import { changeContacts, takeReferrals } from '@kps/registry/localities'
import { readEnvironment, registryDatabase } from './environment.ts'

/** By which a locality says what the public is to know of it: that its people are ready, and how they are reached. */
export class Opening extends WorkerEntrypoint<Record<string, unknown>> {
  /** Until then no public form lists it. */
  async takeReferrals(code: string) {
    await takeReferrals(await this.#database(), code, instantNow())
  }

  /** @returns whether it is kept; told again, it is kept once */
  async changeContacts(code: string, told: unknown): Promise<boolean> {
    return changeContacts(await this.#database(), code, told, instantNow())
  }

  #database() {
    return registryDatabase(readEnvironment(this.env))
  }
}
