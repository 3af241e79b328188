import type { PublicFacts } from '@kps/crossings/tenant-access'
import { Failure } from '@kps/foundation/failures'
import type { FrontDoorContext } from './room.ts'

/** The open locality with that code. What the registry does not list as open is not found. */
export async function openLocality(c: FrontDoorContext, code: string): Promise<PublicFacts> {
  const localities = await c.env.DIRECTORY.list()
  const found = localities.find((locality) => locality.code === code)
  if (!found) throw new Failure('not-found', 'page.notFound.title')
  return found
}

/** The same, or nothing when the registry could not be asked: what was typed matters more than its name. */
export const localityIfKnown = (c: FrontDoorContext, code: string): Promise<PublicFacts | undefined> =>
  openLocality(c, code).catch((error: unknown) => {
    if (error instanceof Failure) throw error
    return undefined
  })
