import { WorkerEntrypoint } from 'cloudflare:workers'
import { instantNow } from '@kps/foundation/time'
import { keepTaken, keepTelling, type NoticeQueue, sendNotices } from '@kps/registry/agencies'
import { readEnvironment, registryDatabase } from './environment.ts'

/**
 * For the locality door: which organisation works in a locality, and that it was suspended, restored or let go there. Each other
 * locality that lists it gets a notice by the queue. No reason and no person comes this way.
 */
export class Agencies extends WorkerEntrypoint<{ readonly NOTICES: NoticeQueue }> {
  /** @returns whether it is kept and its notices are on their way; told again, it is kept once */
  async tell(code: string, told: unknown): Promise<boolean> {
    const notices = await keepTelling(await this.#database(), code, told, instantNow())
    if (notices === undefined) return false
    await sendNotices(this.env.NOTICES, notices)
    return true
  }

  /** A locality has a notice: it need not go again. */
  async taken(code: string, tellingId: string): Promise<void> {
    await keepTaken(await this.#database(), code, tellingId, instantNow())
  }

  #database() {
    return registryDatabase(readEnvironment(this.env))
  }
}
