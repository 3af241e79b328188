import type { Quarter } from '@kps/crossings/measures'
import type { Orm } from '@kps/foundation/database'
import { countByQuarter } from '@kps/locality/quarter-counts'
import { sql } from 'drizzle-orm'

/** Counts `safety-plans-agreed`: people for whom a safety plan, or a new version of one, was agreed in the quarter, each once. */
export const countSafetyPlansAgreed = (orm: Orm, quarters: readonly Quarter[]) =>
  countByQuarter(
    orm,
    quarters,
    sql`select distinct quarters.quarter, null as code, safety_plans.person_id as contributor
      from quarters cross join safety_plan_versions
        on safety_plan_versions.agreed_at >= quarters.begins and safety_plan_versions.agreed_at < quarters.ends
      cross join safety_plans on safety_plans.id = safety_plan_versions.plan_id`,
  )
