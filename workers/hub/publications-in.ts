import { WorkerEntrypoint } from 'cloudflare:workers'
import { WrongDatabase } from '@kps/foundation/failures'
import { hubLaneVisit } from '@kps/hub/database'
import { type Taken, takePublication } from '@kps/hub/publications'
import { forgetHub, ownHub } from './access.ts'
import { type Doors, readSettings } from './environment.ts'

/**
 * The only lane by which anything of a locality comes to the hub: a signed publication of protected figures. The caller
 * learns whether it was taken, and why not.
 */
export class PublicationsIn extends WorkerEntrypoint<Doors> {
  async take(signed: string): Promise<Taken> {
    if (typeof signed !== 'string') return { taken: false, reason: 'not-signed' }
    const visit = hubLaneVisit(await ownHub(readSettings(this.env)), 'publications')
    try {
      const taken = await takePublication(visit, signed, async (code) => {
        const keys = await this.env.DIRECTORY.verifyingKeys(code)
        return keys.map(({ publicKey }) => JSON.parse(publicKey))
      })
      // A gap is an order of arrival, which mends itself; everything else should never happen.
      if (!taken.taken && taken.reason !== 'gap') {
        await this.env.ALARMS.raise(`publication-${taken.reason}`, visit.requestId)
      }
      return taken
    } catch (error) {
      if (error instanceof WrongDatabase) {
        forgetHub()
        await this.env.ALARMS.raise('wrong-database', visit.requestId)
      }
      console.error(JSON.stringify({ fault: 'publications-in', request: visit.requestId }))
      return { taken: false, reason: 'unavailable' }
    }
  }
}
