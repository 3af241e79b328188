import { WorkerEntrypoint } from 'cloudflare:workers'
import { listPublicKeys } from '@kps/registry/keys'
import { findLocality, listOpenLocalities, publicFacts } from '@kps/registry/localities'
import { readEnvironment, registryDatabase } from './environment.ts'

/** Public facts only: which localities are open, what they are called, and the public halves of their keys. */
export class Directory extends WorkerEntrypoint<Record<string, unknown>> {
  async list() {
    const localities = await listOpenLocalities(await this.#database())
    return localities.map(publicFacts)
  }

  /** What the front door needs to seal for one locality, or undefined when there is no such open locality. */
  async sealingFor(code: string) {
    const database = await this.#database()
    const locality = await findLocality(database, code)
    const [key] = locality ? await listPublicKeys(database, code, 'sealing') : []
    return locality && key ? { facts: publicFacts(locality), keyId: key.id, publicKey: key.publicKey } : undefined
  }

  /** The keys that verify a locality's publications, newest first. */
  async verifyingKeys(code: string) {
    return listPublicKeys(await this.#database(), code, 'signing')
  }

  #database() {
    return registryDatabase(readEnvironment(this.env))
  }
}
