import {
  claimedLocality,
  type Publication,
  publicationRefusal,
  type VerifiedPublication,
  verifyPublication,
} from '@kps/crossings/publications'
import { Failure } from '@kps/foundation/failures'
import type { HubVisit } from '@kps/hub/roles'
import type { JWK } from 'jose'
import { keepRefusal, receivePublication } from './receive-publication.ts'

export interface Taken {
  readonly taken: boolean
  readonly reason?: string
}

/** A locality's verifying keys as the registry knows them, newest first; none for a locality that it does not know. */
export type VerifyingKeys = (code: string) => Promise<readonly JWK[]>

/**
 * Takes a signed publication in: verified by the keys of the locality that it claims, held against the catalogue, then
 * stored in one batch, or refused with a reason and nothing stored. Taking the same one again acknowledges it again.
 */
export async function takePublication(visit: HubVisit, signed: string, keysOf: VerifyingKeys): Promise<Taken> {
  const code = claimedLocality(signed)
  if (code === undefined) return { taken: false, reason: 'not-signed' }
  const verified = await verifyWithAny(signed, code, await keysOf(code))
  if (!verified.verified) return { taken: false, reason: verified.reason }
  const { publication, digest } = verified
  const unfit = publicationRefusal(publication, visit.now)
  if (unfit !== undefined) return refuse(visit, publication, unfit)
  try {
    await receivePublication(visit, { publication, digest }, digest)
    return { taken: true }
  } catch (error) {
    const reason = error instanceof Failure && /^publication\.refused\.([a-z-]+)$/.exec(error.messageKey)?.[1]
    if (!reason) throw error
    return refuse(visit, publication, reason)
  }
}

async function refuse(visit: HubVisit, publication: Publication, reason: string): Promise<Taken> {
  await keepRefusal(visit, { publication, reason }, `refused-${publication.id}-${publication.sequence}-${reason}`)
  return { taken: false, reason }
}

async function verifyWithAny(signed: string, code: string, keys: readonly JWK[]): Promise<VerifiedPublication> {
  for (const key of keys) {
    const result = await verifyPublication(signed, code, key)
    if (result.verified || result.reason !== 'wrong-signature') return result
  }
  return { verified: false, reason: 'wrong-signature' }
}
