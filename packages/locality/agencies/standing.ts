import { type SQL, sql } from 'drizzle-orm'

/** Where an agency stands at this table. One without a row in organisation_standings is here. */
export const standings = ['here', 'suspended', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

export const standingActs = ['suspended', 'restored', 'withdrawn'] as const
export type StandingAct = (typeof standingActs)[number]

const after: Readonly<Record<StandingAct, Standing>> = {
  suspended: 'suspended',
  restored: 'here',
  withdrawn: 'withdrawn',
}
const from: Readonly<Record<StandingAct, readonly Standing[]>> = {
  suspended: ['here'],
  restored: ['suspended', 'withdrawn'],
  withdrawn: ['here', 'suspended'],
}

/** What of this can be done with an agency that stands so. */
export const actsFor = (standing: Standing): readonly StandingAct[] =>
  standingActs.filter((act) => from[act].includes(standing))

/** Where it stands when it was so done last. */
export const standingAfter = (act: StandingAct | undefined): Standing => (act === undefined ? 'here' : after[act])

/** What was done last about an agency's standing, or NULL when nothing was ever done. */
export const lastAct = (agencyId: SQL | string): SQL<StandingAct | null> => sql<StandingAct | null>`(
  select newest.state from organisation_standings as newest where newest.organisation_id = ${agencyId}
  order by newest.turn desc limit 1)`
