import { idOf } from '@kps/crossings/ids'
import { today } from '@kps/foundation/time'
import { defineQuery } from '@kps/locality/roles'
import { asc, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type LawfulStanding, lawfulStandings } from './agency.ts'
import { type AgreementState, agreementState } from './agreement.ts'
import { lastSaid } from './may-receive.ts'
import { agencies } from './schema.ts'
import { lastAct, type Standing, standingAfter } from './standing.ts'

export interface ListedAgency {
  readonly agencyId: string
  readonly name: string
  readonly kind: (typeof agencies.$inferSelect)['kind']
  readonly standing: Standing
  /** What the law lets it receive, as far as somebody has confirmed it. */
  readonly receivesAs: readonly LawfulStanding[]
  /** Its newest agreement to share information. */
  readonly sharing: AgreementState
  readonly sharingEndsOn: string | null
}

export interface AgencyList {
  readonly agencies: readonly ListedAgency[]
  readonly joinsWaiting: number
  readonly noticesWaiting: number
  readonly next: string | undefined
}

const pageSize = 25

const newestSharing = sql<
  string | null
>`(select json_object('expiresOn', newest.expires_on) from agency_agreements as newest
  where newest.agency_id = agencies.id and newest.kind = 'information-sharing' order by newest.id desc limit 1)`

const sharingSchema = v.nullable(v.pipe(v.string(), v.parseJson(), v.object({ expiresOn: v.nullable(v.string()) })))

const said = (standing: LawfulStanding) => lastSaid(sql`agencies.id`, standing)

/** The agencies of this locality, by name, 25 a page: where each stands, what the law lets it receive, what is agreed. */
export const listAgencies = defineQuery({
  permit: 'agency:read',
  action: 'agencies.listed',
  input: v.object({ after: v.optional(idOf('agy')) }),
  reads: (orm, { after }) => ({
    waiting: orm
      .select({
        joinsWaiting: sql<number>`(select count(*) from waiting_joins)`,
        noticesWaiting: sql<number>`(select count(*) from waiting_agency_notices)`,
      })
      .from(sql`(select 1)`),
    page: orm
      .select({
        agencyId: agencies.id,
        name: agencies.name,
        kind: agencies.kind,
        lastAct: lastAct(sql`agencies.id`),
        sharing: newestSharing,
        'family-violence-agency': said('family-violence-agency'),
        'social-services-practitioners': said('social-services-practitioners'),
        'child-welfare-and-protection-agency': said('child-welfare-and-protection-agency'),
        other: said('other'),
      })
      .from(agencies)
      .where(
        after
          ? sql`(${agencies.name}, agencies.id) > (select last_one.name, last_one.id from agencies as last_one where last_one.id = ${after})`
          : undefined,
      )
      .orderBy(asc(agencies.name), asc(agencies.id))
      .limit(pageSize + 1),
  }),
  answer({ waiting: [waiting], page }, { now }): AgencyList {
    const day = today(now)
    const shown = page.slice(0, pageSize)
    return {
      agencies: shown.map((row) => {
        const sharing = v.parse(sharingSchema, row.sharing) ?? undefined
        return {
          agencyId: row.agencyId,
          name: row.name,
          kind: row.kind,
          standing: standingAfter(row.lastAct ?? undefined),
          receivesAs: lawfulStandings.filter((standing) => row[standing] === 'yes'),
          sharing: agreementState(sharing, day),
          sharingEndsOn: sharing?.expiresOn ?? null,
        }
      }),
      joinsWaiting: waiting?.joinsWaiting ?? 0,
      noticesWaiting: waiting?.noticesWaiting ?? 0,
      next: page.length > pageSize ? shown.at(-1)?.agencyId : undefined,
    }
  },
})
