import { WorkerEntrypoint } from 'cloudflare:workers'
import { findSealing, listPublicKeys } from '@kps/registry/keys'
import { listPlaces, listReceiving, publicFacts } from '@kps/registry/localities'
import { readEnvironment, registryDatabase } from './environment.ts'

/** Public facts only: which localities take referrals, what they are called, and the public halves of their keys. */
export class Directory extends WorkerEntrypoint<Record<string, unknown>> {
  async list() {
    const localities = await listReceiving(await this.#database())
    return localities.map(publicFacts)
  }

  /** What the front door needs to seal for one locality, or undefined when there is no such open locality. */
  async sealingFor(code: string) {
    const found = await findSealing(await this.#database(), code)
    return found && { facts: publicFacts(found.locality), keyId: found.key.id, publicKey: found.key.publicKey }
  }

  /** The places of all open localities: whoever looks for one does so at their own door, and says here nothing of it. */
  async places() {
    return listPlaces(await this.#database())
  }

  /** The keys that verify a locality's publications, newest first. */
  async verifyingKeys(code: string) {
    return listPublicKeys(await this.#database(), code, 'signing')
  }

  #database() {
    return registryDatabase(readEnvironment(this.env))
  }
}
