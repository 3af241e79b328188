import type { ProvisioningStep } from '@kps/crossings/tenancy'
import type { Orm } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { provisioningFailures, provisioningSteps } from './schema.ts'

/** The statement that says a step was done. Whoever does the same at once leaves the row that stands. */
export const insertStep = (
  orm: Orm,
  localityId: string,
  step: ProvisioningStep,
  at: Instant,
  detail: string | null = null,
) => orm.insert(provisioningSteps).values({ localityId, step, at, detail }).onConflictDoNothing()

/** Where a step fell: at the database platform, at the new database, at the locality door. */
export type WhyStopped = (typeof provisioningFailures.$inferSelect)['code']

/** The statement that says a step did not come about. */
export const insertFailure = (orm: Orm, localityId: string, step: ProvisioningStep, code: WhyStopped, at: Instant) =>
  orm.insert(provisioningFailures).values({ localityId, step, code, at }).onConflictDoNothing()
