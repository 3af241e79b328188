import type { ProvisioningStep } from '@kps/crossings/tenancy'
import { BatchRefused, type Statement } from '@kps/foundation/database'
import { Fault } from '@kps/foundation/failures'
import { instantNow } from '@kps/foundation/time'
import { type Locality, registryBatch } from '@kps/registry/localities'
import { isUndone } from './is-undone.ts'
import type { ProvisioningMeans } from './means.ts'
import type { Requested } from './request-locality.ts'
import { insertFailure, insertStep } from './steps.ts'
import { type Work, worksOf } from './works.ts'

/**
 * Goes on with the making of a locality where it stopped: created → migrated → keyed → seeded → open. Each step does something that
 * may be done again, and then says so in a row, so that it goes on after a fall at any point, and two at once make one.
 * @throws what made a step fall, of which a row says where; Fault when the making was undone meanwhile
 */
export async function advance<Seed>(
  { done, locality }: Requested,
  seed: Seed,
  means: ProvisioningMeans<Seed>,
): Promise<void> {
  const { orm } = means.database
  const left = worksOf(locality, seed, means).filter(({ step }) => !done.has(step))
  for (const work of left) {
    const { detail, statements = [] } = await tried(work, locality, means)
    const now = instantNow()
    await record(locality, means, [
      ...statements,
      insertStep(orm, locality.id, work.step, now, detail),
      // Nothing is left to do once it is seeded.
      ...(work.step === lastWork ? [insertStep(orm, locality.id, 'open', now)] : []),
    ])
  }
}

const lastWork: ProvisioningStep = 'seeded'

async function tried<Seed>({ fellAt, run, step }: Work, { id }: Locality, { database }: ProvisioningMeans<Seed>) {
  try {
    return await run(instantNow())
  } catch (error) {
    const words = error instanceof Fault ? error.message : ''
    console.error(JSON.stringify({ fault: 'provisioning-stopped', locality: id, step, fellAt, words }))
    // Where not even this can be said, the next try shows where it stands.
    await registryBatch(database, [insertFailure(database.orm, id, step, fellAt, instantNow())]).catch(() => {})
    throw error
  }
}

async function record<Seed>(
  { id, namespace }: Locality,
  { database, keys }: ProvisioningMeans<Seed>,
  statements: readonly Statement[],
) {
  try {
    await registryBatch(database, statements)
  } catch (error) {
    if (!(error instanceof BatchRefused && (await isUndone(database, id)))) throw error
    // The database may have been made after it was removed.
    await keys.platform.remove(namespace)
    throw new Fault('the making of a locality was undone meanwhile')
  }
}
