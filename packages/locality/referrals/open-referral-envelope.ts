import { parseReferralHandover, type ReferralHandover } from '@kps/crossings/referral-handover'
import { identityHolds } from '@kps/foundation/access'
import { asserts, BatchRefused } from '@kps/foundation/database'
import { Failure, WrongDatabase } from '@kps/foundation/failures'
import { openEnvelope } from '@kps/foundation/sealing'
import { openSealedKey, readKey } from '@kps/locality/keys'
import type { LocalityVisit } from '@kps/locality/roles'

/**
 * Opens an envelope with the locality's private key that it names.
 * @throws Failure bad-input when the key is not ours, the envelope was changed, or the document does not fit
 */
export async function openReferralEnvelope(
  visit: LocalityVisit,
  keyId: string,
  envelope: string,
): Promise<ReferralHandover> {
  const { database, vault } = visit
  const unfit = new Failure('bad-input', 'intake.envelope.unfit')
  const [, keys] = await database
    .batch([database.orm.run(asserts(identityHolds(database))), readKey(database.orm, { id: keyId })])
    .catch((error: unknown) => {
      throw error instanceof BatchRefused ? new WrongDatabase('this is not the locality that was asked for') : error
    })
  const key = (keys as Awaited<ReturnType<typeof readKey>>)[0]
  if (key?.purpose !== 'sealing') throw unfit
  const privateKey = JSON.parse(await openSealedKey(vault, key))
  const document = await openEnvelope(privateKey, envelope).catch(() => {
    throw unfit
  })
  const parsed = parseReferralHandover(document)
  if (!parsed.fits) throw unfit
  return parsed.referral
}
