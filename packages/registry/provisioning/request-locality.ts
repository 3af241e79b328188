import { makeId } from '@kps/crossings/ids'
import { tenancyRefused } from '@kps/crossings/tenancy'
import { BatchRefused, type Database } from '@kps/foundation/database'
import { wrapKey } from '@kps/foundation/sealing'
import { type Instant, instantNow } from '@kps/foundation/time'
import { insertLocality, insertPlaces, type Locality, localityColumns, registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { randomNamespace } from '@kps/registry/platform'
import { eq } from 'drizzle-orm'
import type * as v from 'valibot'
import type { newLocality } from './new-locality.ts'
import { provisioningRequests, provisioningSteps } from './schema.ts'
import { insertStep } from './steps.ts'

type Asked = v.InferOutput<typeof newLocality>

/** A locality as it stands at the registry, open or not, and what was done of its making. */
export interface Requested {
  readonly locality: Locality
  readonly applicationId: string | null
  readonly done: ReadonlySet<string>
}

/** The statements that make a locality known: its facts, a random name for its database, a wrapped data key of its own. */
export async function insertRequested(
  database: Database<'registry'>,
  platformKey: Uint8Array<ArrayBuffer>,
  { places, ...asked }: Asked,
  now: Instant,
) {
  const { orm } = database
  const id = makeId('loc', now)
  const wrappedDataKey = await wrapKey(platformKey, crypto.getRandomValues(new Uint8Array(32)), id)
  const locality = { ...asked, id, namespace: randomNamespace('t'), wrappedDataKey, requestedAt: now }
  const statements = [
    ...insertLocality(orm, locality),
    ...insertPlaces(orm, id, places),
    insertStep(orm, id, 'requested', now),
  ]
  return { locality, statements }
}

/** What stands under that code, or undefined. */
export async function findRequested(database: Database<'registry'>, code: string): Promise<Requested | undefined> {
  const { orm } = database
  const [rows, steps, requests] = await registryBatch(database, [
    orm.select(localityColumns).from(localities).where(eq(localities.code, code)),
    orm
      .select({ step: provisioningSteps.step })
      .from(provisioningSteps)
      .innerJoin(localities, eq(localities.id, provisioningSteps.localityId))
      .where(eq(localities.code, code)),
    orm
      .select({ applicationId: provisioningRequests.applicationId })
      .from(provisioningRequests)
      .innerJoin(localities, eq(localities.id, provisioningRequests.localityId))
      .where(eq(localities.code, code)),
  ])
  const [locality] = rows as Locality[]
  if (!locality) return undefined
  const [request] = requests as { applicationId: string }[]
  return {
    locality,
    applicationId: request?.applicationId ?? null,
    done: new Set((steps as { step: string }[]).map(({ step }) => step)),
  }
}

/**
 * The first step: the locality that is asked for, or the one that stands under its code already. One round trip when it is new.
 * @throws Failure conflict when its code is too like another's
 */
export async function requestLocality(
  database: Database<'registry'>,
  platformKey: Uint8Array<ArrayBuffer>,
  asked: Asked,
): Promise<Requested> {
  const { locality, statements } = await insertRequested(database, platformKey, asked, instantNow())
  try {
    await registryBatch(database, statements)
    return { locality, applicationId: null, done: new Set(['requested']) }
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error
    const standing = await findRequested(database, asked.code)
    if (!standing) throw tenancyRefused('codeTaken')
    return standing
  }
}
