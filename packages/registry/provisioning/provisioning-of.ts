import { provisioningSteps as everyStep, type Provisioning, tenancyRefused } from '@kps/crossings/tenancy'
import type { Database } from '@kps/foundation/database'
import { registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { desc, eq, sql } from 'drizzle-orm'
import { provisioningFailures, provisioningRequests, provisioningSteps, provisioningUndone } from './schema.ts'

type Step = typeof provisioningSteps.$inferSelect
type Failure = typeof provisioningFailures.$inferSelect
type Undone = typeof provisioningUndone.$inferSelect

/**
 * How far the making of the locality with that code is, and where it fell if it did; of one that was undone, that it was.
 * @throws Failure not-found when none was ever begun
 */
export async function provisioningOf(database: Database<'registry'>, code: string): Promise<Provisioning> {
  const { orm } = database
  const its = sql`(select localities.id from localities where localities.code = ${code})`
  const [found, rows, fallen, ended] = await registryBatch(database, [
    orm
      .select({ name: localities.name, applicationId: provisioningRequests.applicationId })
      .from(localities)
      .leftJoin(provisioningRequests, eq(provisioningRequests.localityId, localities.id))
      .where(eq(localities.code, code)),
    orm.select().from(provisioningSteps).where(eq(provisioningSteps.localityId, its)),
    orm
      .select()
      .from(provisioningFailures)
      .where(eq(provisioningFailures.localityId, its))
      .orderBy(desc(provisioningFailures.at))
      .limit(1),
    orm
      .select()
      .from(provisioningUndone)
      .where(eq(provisioningUndone.code, code))
      .orderBy(desc(provisioningUndone.at))
      .limit(1),
  ])
  const [locality] = found as { name: string; applicationId: string | null }[]
  const [undone] = ended as Undone[]
  const known = locality ?? undone
  if (!known) throw tenancyRefused('notFound')
  const steps = rows as Step[]
  const [failure] = fallen as Failure[]
  const isOpen = steps.some(({ step }) => step === 'open')
  return {
    code,
    name: known.name,
    applicationId: known.applicationId,
    steps: everyStep.map((step) => {
      const { at, detail } = steps.find((one) => one.step === step) ?? { at: null, detail: null }
      return { step, at, detail }
    }),
    // What fell before the newest step has been mended.
    failure: failure && steps.every(({ at, step }) => step !== failure.step && at <= failure.at) ? failure.code : null,
    isOpen,
    isUndone: !locality || undone?.localityId === steps[0]?.localityId,
  }
}
