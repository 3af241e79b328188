import { idOf } from '@kps/crossings/ids'
import { Failure } from '@kps/foundation/failures'
import { defineQuery } from '@kps/locality/roles'
import { and, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { planAccess } from './plan-access.ts'
import { type PlanContent, planContent, versionPlace } from './safety-plan.ts'
import { safetyPlanCopies, safetyPlans, safetyPlanVersions } from './schema.ts'

/** What goes on paper: the words of exactly the version that the copy was recorded for, and whose plan it is by no name. */
export interface PrintedPlan {
  readonly content: PlanContent
  readonly reviewOn: string
}

/** @throws Failure not-found when no copy was recorded, or as `planAccess` says */
export const readPrintedPlan = defineQuery({
  permit: 'safety-plan:print',
  action: 'safetyPlan.read',
  input: v.object({ caseId: idOf('cse'), personId: idOf('per'), copyId: idOf('cpy') }),
  access: planAccess,
  record: (input) => input.copyId,
  persons: (input) => sql`json_array(${input.personId})`,
  reads: (orm, input) => ({
    printed: orm
      .select({
        planId: safetyPlanVersions.planId,
        version: safetyPlanVersions.version,
        content: safetyPlanVersions.content,
        reviewOn: safetyPlanVersions.reviewOn,
      })
      .from(safetyPlanCopies)
      .innerJoin(safetyPlans, eq(safetyPlans.id, safetyPlanCopies.planId))
      .innerJoin(
        safetyPlanVersions,
        and(eq(safetyPlanVersions.planId, safetyPlans.id), eq(safetyPlanVersions.version, safetyPlanCopies.version)),
      )
      .where(
        and(
          eq(safetyPlanCopies.id, input.copyId),
          eq(safetyPlans.caseId, input.caseId),
          eq(safetyPlans.personId, input.personId),
        ),
      ),
  }),
  async answer({ printed: [row] }, { vault }): Promise<PrintedPlan> {
    if (!row) throw new Failure('not-found', 'page.notFound.title')
    const content = await vault.openJson(versionPlace(row.planId, row.version), row.content, planContent)
    return { content, reviewOn: row.reviewOn }
  },
})
