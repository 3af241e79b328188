import type { DestinationInput } from '@kps/locality/transfers'
import type { Doors } from './environment.ts'

/**
 * The other locality that an envelope names, with its key. Undefined when it names none, this one, or one that takes no
 * referrals or cannot be asked for now: then the referral stays here, where somebody reads it.
 */
export async function findElsewhere(
  doors: Pick<Doors, 'DIRECTORY'>,
  place: string | undefined,
  here: string,
): Promise<DestinationInput | undefined> {
  if (place === undefined || place === here || !/^[a-z][a-z0-9-]{1,39}$/.test(place)) return undefined
  const found = await doors.DIRECTORY.sealingFor(place).catch(() => undefined)
  if (!found || found.facts.isSettlingIn) return undefined
  return { code: found.facts.code, name: found.facts.name, keyId: found.keyId, publicKey: found.publicKey }
}
