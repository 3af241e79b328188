import { accounts, roleGrants } from '@kps/foundation/access/schema'
import type { House } from '@kps/local/house'
import { agencies } from '@kps/locality/agencies/schema'
import { caseClosures, caseEpisodes, casePeople, cases, caseTeam } from '@kps/locality/cases/schema'
import { episodePeople, episodes } from '@kps/locality/episodes/schema'
import { instruments } from '@kps/locality/instruments/schema'
import { people, personMatches, personRecords } from '@kps/locality/people/schema'
import { referralMatches, referrals } from '@kps/locality/referrals/schema'
import { assessments } from '@kps/locality/risk/schema'
import { riskPlanActionOutcomes, riskPlanActions } from '@kps/locality/risk-plans/schema'
import { safetyPlans, safetyPlanVersions } from '@kps/locality/safety-plans/schema'
import { notificationDecisions, triageDecisions } from '@kps/locality/triage/schema'
import { count, eq } from 'drizzle-orm'
import { history } from './history.ts'
import { Ledger } from './ledger.ts'
import { openLocality } from './open-locality.ts'
import { dice } from './random.ts'
import type { Story } from './story.ts'
import { closeQuietCases } from './tell-case.ts'
import { tellEpisode } from './tell-episode.ts'

const tables = [
  people,
  personRecords,
  personMatches,
  referrals,
  referralMatches,
  episodes,
  episodePeople,
  cases,
  casePeople,
  caseTeam,
  caseEpisodes,
  caseClosures,
  triageDecisions,
  notificationDecisions,
  assessments,
  safetyPlans,
  safetyPlanVersions,
  riskPlanActions,
  riskPlanActionOutcomes,
] as const

/** Tells a locality's two years: so many episodes before the anchor, sealed as its own door would seal them. */
export async function tellHistory(house: House, code: string, episodeCount: number, anchor: Date): Promise<void> {
  const { database, vault } = await openLocality(house, code)
  const { orm } = database
  const [roles, all, adopted, counted] = await database.batch([
    orm
      .select({ id: accounts.id, role: roleGrants.role, agencyId: roleGrants.organisationId })
      .from(accounts)
      .innerJoin(roleGrants, eq(roleGrants.accountId, accounts.id)),
    orm.select({ id: agencies.id }).from(agencies),
    orm.select({ id: instruments.id, code: instruments.code }).from(instruments),
    orm.select({ cases: count() }).from(cases),
  ])
  const withRole = (role: string) =>
    (roles as { id: string; role: string }[]).filter((one) => one.role === role).map(({ id }) => id)
  const roll = dice(episodeCount)
  const story: Story = {
    cast: {
      vault,
      dice: roll,
      anchor,
      coordinators: withRole('coordinator'),
      practitioners: withRole('practitioner'),
      agencyOf: new Map((roles as { id: string; agencyId: string }[]).map(({ id, agencyId }) => [id, agencyId])),
      agencies: (all as { id: string }[]).map(({ id }) => id),
      instruments: new Map((adopted as { id: string; code: string }[]).map(({ id, code }) => [code, id])),
    },
    ledger: new Ledger(tables),
    whanau: new Map(),
    cases: (counted as { cases: number }[])[0]?.cases ?? 0,
  }
  let told = 0
  for (const episode of history(roll, episodeCount)) {
    await tellEpisode(story, episode)
    told += 1
    if (told % 300 === 0) await story.ledger.write(database)
  }
  closeQuietCases(story)
  await story.ledger.write(database)
}
