import { accounts } from '@kps/foundation/access/schema'
import type { Orm, Sealed } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { and, desc, eq } from 'drizzle-orm'
import { assessments } from './schema.ts'

/** One level somebody was judged to be at, in the history that nobody overwrites. */
export interface LevelGiven {
  readonly assessmentId: string
  readonly level: string
  readonly suggestedLevel: string
  readonly assessedAt: string
  readonly assessor: string
}

const mostShown = 10

/** The statement for a person's levels in one case, newest first. */
export const readLevels = (orm: Orm, caseId: string, personId: string) =>
  orm
    .select({
      assessmentId: assessments.id,
      level: assessments.level,
      suggestedLevel: assessments.suggestedLevel,
      assessedAt: assessments.assessedAt,
      assessedBy: assessments.assessedBy,
      assessor: accounts.name,
    })
    .from(assessments)
    .innerJoin(accounts, eq(accounts.id, assessments.assessedBy))
    .where(and(eq(assessments.caseId, caseId), eq(assessments.personId, personId)))
    .orderBy(desc(assessments.assessedAt))
    .limit(mostShown)

export const openLevels = (
  vault: Vault,
  rows: readonly (Omit<LevelGiven, 'assessor'> & { assessedBy: string; assessor: Sealed })[],
): Promise<readonly LevelGiven[]> =>
  Promise.all(
    rows.map(async ({ assessedBy, assessor, ...row }) => ({
      ...row,
      assessor: await vault.open({ table: 'accounts', column: 'name', row: assessedBy }, assessor),
    })),
  )
