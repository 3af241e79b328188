import { idOf } from '@kps/crossings/ids'
import { accounts } from '@kps/foundation/access/schema'
import { openPersonOfCase, type PersonOfCase, personOfCase } from '@kps/locality/cases'
import { defineQuery } from '@kps/locality/roles'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { planAccess } from './plan-access.ts'
import { type PlanContent, planContent, versionPlace } from './safety-plan.ts'
import { safetyPlanCopies, safetyPlans, safetyPlanVersions } from './schema.ts'

type Copy = typeof safetyPlanCopies.$inferSelect

/** When a plan was agreed, and by whom with the person. */
export interface Agreed {
  readonly version: number
  readonly agreedAt: string
  readonly agreedBy: string
  readonly reviewOn: string
}

/** A person's plan as it stands, who changed it when, and which copies are on paper. */
export interface SafetyPlan {
  readonly person: PersonOfCase
  readonly current: (Agreed & { readonly content: PlanContent }) | undefined
  readonly history: readonly Agreed[]
  readonly copies: readonly {
    readonly printedAt: string
    readonly version: number
    readonly safeToHold: Copy['safeToHold']
  }[]
}

const mostShown = 10

/** The plan of one person, or the way to start one. @throws Failure not-found as `planAccess` says */
export const readSafetyPlan = defineQuery({
  permit: 'case:read',
  action: 'safetyPlan.read',
  input: v.object({ caseId: idOf('cse'), personId: idOf('per') }),
  access: planAccess,
  record: (input) => input.caseId,
  persons: (input): SQL => sql`json_array(${input.personId})`,
  reads: (orm, input) => {
    const itsPlan = and(eq(safetyPlans.caseId, input.caseId), eq(safetyPlans.personId, input.personId))
    return {
      person: personOfCase(orm, input.caseId, input.personId),
      versions: orm
        .select({
          planId: safetyPlanVersions.planId,
          version: safetyPlanVersions.version,
          content: safetyPlanVersions.content,
          reviewOn: safetyPlanVersions.reviewOn,
          agreedAt: safetyPlanVersions.agreedAt,
          accountId: safetyPlanVersions.agreedBy,
          name: accounts.name,
        })
        .from(safetyPlans)
        .innerJoin(safetyPlanVersions, eq(safetyPlanVersions.planId, safetyPlans.id))
        .innerJoin(accounts, eq(accounts.id, safetyPlanVersions.agreedBy))
        .where(itsPlan)
        .orderBy(desc(safetyPlanVersions.version))
        .limit(mostShown),
      copies: orm
        .select({
          printedAt: safetyPlanCopies.printedAt,
          version: safetyPlanCopies.version,
          safeToHold: safetyPlanCopies.safeToHold,
        })
        .from(safetyPlans)
        .innerJoin(safetyPlanCopies, eq(safetyPlanCopies.planId, safetyPlans.id))
        .where(itsPlan)
        .orderBy(desc(safetyPlanCopies.printedAt))
        .limit(mostShown),
    }
  },
  async answer(rows, { vault }): Promise<SafetyPlan> {
    const [newest] = rows.versions
    const [person, content, history] = await Promise.all([
      openPersonOfCase(vault, rows.person),
      newest && vault.openJson(versionPlace(newest.planId, newest.version), newest.content, planContent),
      Promise.all(
        rows.versions.map(async ({ version, agreedAt, reviewOn, accountId, name }) => {
          const agreedBy = await vault.open({ table: 'accounts', column: 'name', row: accountId }, name)
          return { version, agreedAt, reviewOn, agreedBy }
        }),
      ),
    ])
    const [last] = history
    return { person, current: last && content && { ...last, content }, history, copies: rows.copies }
  },
})
