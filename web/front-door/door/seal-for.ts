import type { PublicFacts } from '@kps/crossings/tenant-access'
import { type Outside, sealEnvelope } from '@kps/foundation/sealing'
import * as v from 'valibot'
import type { FrontDoors } from './room.ts'

/** Only the public members of a key on a curve: whatever else stood there goes no further. */
const publicKey = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ kty: v.literal('EC'), crv: v.string(), x: v.string(), y: v.string() }),
)

/**
 * Seals a document so that only that open locality can open it. Undefined when there is none, or when it takes no referrals yet
 * and this is no asking to join. Rejects when nobody answers.
 */
export async function sealFor(
  doors: Pick<FrontDoors, 'DIRECTORY'>,
  code: string,
  document: unknown,
  outside: Outside,
): Promise<{ readonly facts: PublicFacts; readonly envelope: string } | undefined> {
  const sealing = await doors.DIRECTORY.sealingFor(code)
  if (!sealing || (sealing.facts.isSettlingIn && outside.purpose !== 'join')) return undefined
  const key = v.parse(publicKey, sealing.publicKey)
  return { facts: sealing.facts, envelope: await sealEnvelope(key, sealing.keyId, document, outside) }
}
