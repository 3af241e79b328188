import { WorkerEntrypoint } from 'cloudflare:workers'
import { openTransferEnvelope, receiveTransfer } from '@kps/locality/transfers'
import type { Doors } from './environment.ts'
import { type Received, takeSealed } from './sealed-lane.ts'

/**
 * The sealed lane by which another locality's door sends on a referral: a request of its own, since a door opens one locality
 * in a request. It appends, and never reads anything back.
 */
export class TransfersIn extends WorkerEntrypoint<Doors> {
  take(envelope: string): Promise<Received> {
    return takeSealed(this.env, 'transfers-in', envelope, async (visit) => {
      const transfer = await openTransferEnvelope(visit, envelope)
      return receiveTransfer(visit, transfer, transfer.transferId)
    })
  }
}
