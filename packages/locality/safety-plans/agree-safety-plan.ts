import { makeId } from '@kps/crossings/ids'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { defineCommand } from '@kps/locality/roles'
import { and, desc, eq, sql } from 'drizzle-orm'
import { planAccess } from './plan-access.ts'
import { isEmpty, newPlanVersion, reviewProblem, versionPlace } from './safety-plan.ts'
import { safetyPlans, safetyPlanVersions } from './schema.ts'

const changedMeanwhile = () => new Failure('conflict', 'safetyPlan.edit.conflict')

/**
 * Keeps a plan as the person agreed it: the first version, or the next one. What was agreed before stays readable.
 * @throws BadInput; Failure conflict when somebody else agreed a newer version since the page was opened; not-found
 * when the plan is not the caller's to open or the person is the one who uses violence
 */
export const agreeSafetyPlan = defineCommand({
  permit: 'safety-plan:agree',
  action: 'safetyPlan.agreed',
  input: newPlanVersion,
  access: planAccess,
  load: (orm, input) => ({
    newest: orm
      .select({ planId: safetyPlans.id, version: safetyPlanVersions.version })
      .from(safetyPlans)
      .innerJoin(safetyPlanVersions, eq(safetyPlanVersions.planId, safetyPlans.id))
      .where(and(eq(safetyPlans.caseId, input.caseId), eq(safetyPlans.personId, input.personId)))
      .orderBy(desc(safetyPlanVersions.version))
      .limit(1),
  }),
  decide({ newest: [newest] }, input, now) {
    if ((newest?.version ?? 0) !== input.version) throw changedMeanwhile()
    const review = reviewProblem(input.reviewOn, now)
    const problems = [
      ...(isEmpty(input.content) ? [{ field: 'gettingHelp', messageKey: 'safetyPlan.edit.empty' }] : []),
      ...(review ? [{ field: 'reviewOn', messageKey: review }] : []),
    ]
    if (problems.length > 0) throw new BadInput(problems)
    return { planId: newest?.planId, version: input.version + 1 }
  },
  async commit({ orm, input, decision, caller, now, vault }) {
    const planId = decision.planId ?? makeId('saf', now)
    const by = caller.accountId
    const { caseId, personId } = input
    const started = { id: planId, personId, caseId, startedAt: now, startedBy: by }
    const version = {
      planId,
      version: decision.version,
      content: await vault.sealJson(versionPlace(planId, decision.version), input.content),
      reviewOn: input.reviewOn,
      agreedAt: now,
      agreedBy: by,
    }
    return {
      assertions: [
        {
          holds: sql`not exists (select 1 from safety_plan_versions as newer where newer.plan_id = ${planId}
            and newer.version > ${input.version})`,
          refusal: changedMeanwhile(),
        },
      ],
      changes: [
        ...(decision.planId ? [] : [orm.insert(safetyPlans).values(started)]),
        orm.insert(safetyPlanVersions).values(version),
      ],
      whenRefused: changedMeanwhile(),
      record: planId,
      persons: [personId],
      result: { planId, version: decision.version },
    }
  },
})
