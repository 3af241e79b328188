import type { Database } from '@kps/foundation/database'
import { WrongDatabase } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { findLocality, type Locality, registryBatch, selectLocality } from '@kps/registry/localities'
import { countAsking } from './count-asking.ts'
import { placeOfUnknown } from './usual-asking.ts'

/**
 * The open locality that a door asks to open, or undefined, and in the same batch the asking is counted. However often it is asked,
 * it is answered: behind an asking may be a person at risk. Where counting fails, the locality is found without it.
 */
export async function findAskedLocality(
  database: Database<'registry'>,
  code: string,
  requestId: string,
  now: Instant,
): Promise<Locality | undefined> {
  try {
    const placeIfUnknown = await placeOfUnknown(code)
    const [rows] = await registryBatch(database, [
      selectLocality(database, code),
      ...countAsking(database.orm, { code, requestId, now, placeIfUnknown }),
    ])
    return (rows as Locality[])[0]
  } catch (error) {
    if (error instanceof WrongDatabase) throw error
    console.error(JSON.stringify({ fault: 'asking-not-counted', request: requestId }))
    return findLocality(database, code)
  }
}
