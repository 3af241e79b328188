import { type ApplicationState, decideApplication as asked, tenancyRefused } from '@kps/crossings/tenancy'
import { asserts, BatchRefused, type Database } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { tenancyCommand } from '@kps/registry/commands'
import { registryBatch } from '@kps/registry/localities'
import { asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { codeIsFreeFor } from './code-standing.ts'
import { isApproved } from './is-approved.ts'
import { applicationDecisions, applications } from './schema.ts'
import { stateAfter } from './state.ts'

const states = ['waiting', 'approved-once', 'approved', 'asked-for-more', 'declined', 'withdrawn'] as const

const result = v.strictObject({ state: v.picklist(states) })

/**
 * Decides on an application. Approved means by two people, and the database itself counts them; with the second the code must be
 * free. Anything else ends it at once. Sent again with the same key, it is decided once.
 * @throws Failure not-found; conflict when it was decided meanwhile, by the same person before, or its code is taken
 */
export function decideApplication(
  database: Database<'registry'>,
  given: unknown,
  now: Instant,
): Promise<{ readonly state: ApplicationState }> {
  const { applicationId, by, decision, key, reason } = v.parse(asked, given)
  const { orm } = database
  const work = async () => {
    const decisions = await readDecisions(database, applicationId)
    const state = stateAfter(decisions, { decision, decidedBy: by })
    const turn = decisions.length + 1
    const row = { applicationId, turn, decision, decidedBy: by, decidedAt: now, reason }
    const waits = sql`exists (select 1 from waiting_applications where application_id = ${applicationId})`
    const statements = [
      orm.run(asserts(waits)),
      orm.run(asserts(state === 'approved' ? codeIsFreeFor(applicationId) : sql`1`)),
      orm.insert(applicationDecisions).values(row),
      ...(state === 'approved' ? [orm.run(asserts(isApproved(sql`${applicationId}`)))] : []),
    ]
    return { statements, result: { state } }
  }
  return tenancyCommand(database, { key, method: 'decideApplication', result, now }, work).catch((error: unknown) => {
    if (!(error instanceof BatchRefused)) throw error
    // Before them stand the registry's identity and the command's own row.
    throw tenancyRefused(error.statement === 3 ? 'codeTaken' : 'decidedMeanwhile')
  })
}

/** What was decided on an application, in turn. @throws Failure not-found */
async function readDecisions(database: Database<'registry'>, applicationId: string) {
  const { orm } = database
  const [found, rows] = await registryBatch(database, [
    orm.select({ id: applications.id }).from(applications).where(eq(applications.id, applicationId)),
    orm
      .select()
      .from(applicationDecisions)
      .where(eq(applicationDecisions.applicationId, applicationId))
      .orderBy(asc(applicationDecisions.turn)),
  ])
  if ((found as unknown[]).length === 0) throw tenancyRefused('notFound')
  return rows as (typeof applicationDecisions.$inferSelect)[]
}
