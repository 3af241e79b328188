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

/** The open locality with that code, also one whose people are still settling in: partners may join before it takes referrals. */
export async function localityToJoin(c: FrontDoorContext, code: string): Promise<PublicFacts> {
  const found = await c.env.DIRECTORY.sealingFor(code)
  if (!found) throw new Failure('not-found', 'page.notFound.title')
  return found.facts
}

/** The same when the registry can be asked; a code that is no open locality's is not found. */
export const localityToJoinIfKnown = (c: FrontDoorContext, code: string): Promise<PublicFacts | undefined> =>
  localityToJoin(c, code).catch((error: unknown) => {
    if (error instanceof Failure) throw error
    return undefined
  })
