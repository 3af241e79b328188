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
  let said: Promise<void> = Promise.resolve()
  let unsaid: readonly Statement[] = []
  for (const work of left) {
    // The row of one step is written while the next is tried; no row is written before the one that comes before it.
    const [tellingBefore, tried] = await Promise.allSettled([said, attempt(work, unsaid, locality, means)])
    if (tellingBefore.status === 'rejected') throw await afterRefusal(tellingBefore.reason, locality, means)
    if (tried.status === 'rejected') throw tried.reason
    const { detail, statements = [] } = tried.value
    const now = instantNow()
    unsaid = [...unsaid, ...statements, insertStep(orm, locality.id, work.step, now, detail)]
    // Both are done by the locality's own door, one right after the other: they are said together, or the first with why the second fell.
    if (work.step === 'keyed') continue
    // Nothing is left to do once it is seeded.
    const last = work.step === lastWork ? [insertStep(orm, locality.id, 'open', now)] : []
    said = registryBatch(means.database, [...unsaid, ...last]).then(() => {})
    unsaid = []
  }
  await said.catch(async (error: unknown) => {
    throw await afterRefusal(error, locality, means)
  })
}

const lastWork: ProvisioningStep = 'seeded'

async function attempt<Seed>(
  { fellAt, run, step }: Work,
  unsaid: readonly Statement[],
  { id }: Locality,
  { database }: ProvisioningMeans<Seed>,
) {
  try {
    return await run(instantNow())
  } catch (error) {
    const words = error instanceof Fault ? error.message : ''
    console.error(JSON.stringify({ fault: 'provisioning-stopped', locality: id, step, fellAt, words }))
    // Where not even this can be said, the next try shows where it stands.
    const failure = insertFailure(database.orm, id, step, fellAt, instantNow())
    await registryBatch(database, [...unsaid, failure]).catch(() => {})
    throw error
  }
}

/** What to throw when a row was refused. Where the making was undone meanwhile, what was made after it was removed is removed too. */
async function afterRefusal<Seed>(
  error: unknown,
  { id, namespace }: Locality,
  { database, keys }: ProvisioningMeans<Seed>,
): Promise<unknown> {
  if (!(error instanceof BatchRefused && (await isUndone(database, id)))) return error
  await keys.platform.remove(namespace)
  return new Fault('the making of a locality was undone meanwhile')
}
