import { readForLane } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { openEnvelope, readEnvelopeOutside } from '@kps/foundation/sealing'
import type { LocalityVisit } from '@kps/locality/roles'
import { openSealedKey, readKey } from './read-key.ts'

/** An envelope that is not for us, not for this, or was changed. It never says which. */
export const unfitEnvelope = new Failure('bad-input', 'intake.envelope.unfit')

/**
 * Opens an envelope with the locality's private key that it names.
 * @param purpose what it must have been sealed for: what was sealed for anything else is not opened
 * @throws Failure bad-input when it was sealed for something else, the key is not ours, or the envelope was changed
 */
export async function openSealed(visit: LocalityVisit, envelope: string, purpose: string): Promise<unknown> {
  const { database, vault } = visit
  const outside = readEnvelopeOutside(envelope)
  if (outside?.purpose !== purpose) throw unfitEnvelope
  const { keys } = await readForLane(visit, { keys: readKey(database.orm, { id: outside.keyId }) })
  const [key] = keys
  if (key?.purpose !== 'sealing') throw unfitEnvelope
  const privateKey = JSON.parse(await openSealedKey(vault, key))
  return openEnvelope(privateKey, envelope).catch(() => {
    throw unfitEnvelope
  })
}
