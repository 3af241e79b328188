import type { Orm } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { eq, type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { personPlace } from './insert-people.ts'
import type { MatchKind } from './match.ts'
import { type PersonSummary, personSummary } from './person.ts'
import { personMatches, personRecords } from './schema.ts'

/** Somebody who may be a person of the referral. It is a proposal: a worker always confirms. */
export interface LikelyPerson {
  readonly personPlace: number
  readonly personId: string
  readonly summary: PersonSummary
  /** Which facts agree. */
  readonly matched: readonly MatchKind[]
}

const mostForOnePerson = 3
const mostInAll = 30

/**
 * Likely the same: the whole name agrees, or two of the other facts do (a part of the name, the date of birth, a phone
 * number). A whole name and a date of birth weigh most.
 */
const likely = (referralId: string): SQL => sql`(
  select *, row_number() over (partition by person_place order by weight desc, person_id) as rank from (
    select referral_matches.person_place, person_matches.person_id,
      json_group_array(distinct person_matches.kind) as kinds,
      sum(case person_matches.kind when 'name' then 3 when 'birth-date' then 3 when 'phone' then 2 else 1 end) as weight
    from referral_matches join person_matches on person_matches.value = referral_matches.value
      and person_matches.kind = referral_matches.kind
    where referral_matches.referral_id = ${referralId}
    group by referral_matches.person_place, person_matches.person_id
    having sum(person_matches.kind = 'name') > 0 or sum(person_matches.kind <> 'name') > 1))`

const shown = (referralId: string): SQL => sql`(
  select * from ${likely(referralId)} where rank <= ${mostForOnePerson} order by rank, weight desc, person_place limit ${mostInAll})`

/**
 * The statement that finds likely existing people for each person of a referral, the likeliest first.
 * @param beside one more column over `found.person_id`, from the capability that asks
 */
export const findLikelyPeople = (orm: Orm, referralId: string, beside: SQL<string> = sql`''`) =>
  orm
    .select({
      beside,
      personPlace: sql<number>`found.person_place`,
      personId: sql<string>`found.person_id`,
      kinds: sql<string>`found.kinds`,
      version: personRecords.version,
      summary: personRecords.summary,
    })
    .from(sql`${shown(referralId)} as found`)
    .innerJoin(
      personRecords,
      sql`${eq(personRecords.personId, sql`found.person_id`)} and ${personRecords.version} = (
        select max(newest.version) from person_records as newest where newest.person_id = found.person_id)`,
    )
    .orderBy(sql`found.person_place, found.rank`)

/** SQL for a JSON array of the ids of everybody whom `findLikelyPeople` shows. */
export const likelyPersons = (referralId: string): SQL =>
  sql`(select json_group_array(distinct person_id) from ${shown(referralId)})`

/** Whether anything at all agrees between a person of a referral and somebody known here. */
export const mayBeSame = (referralId: string, place: number, personId: string): SQL => sql`exists (
  select 1 from person_matches join referral_matches on referral_matches.value = person_matches.value
  where person_matches.person_id = ${personId} and referral_matches.referral_id = ${referralId}
    and referral_matches.person_place = ${place})`

type Found = Awaited<ReturnType<typeof findLikelyPeople>>[number]

const kinds = v.pipe(v.string(), v.parseJson(), v.array(v.picklist(personMatches.kind.enumValues)))

export async function openLikelyPerson(vault: Vault, row: Found): Promise<LikelyPerson> {
  return {
    personPlace: row.personPlace,
    personId: row.personId,
    summary: await vault.openJson(personPlace(row.personId, 'summary', row.version), row.summary, personSummary),
    matched: v.parse(kinds, row.kinds),
  }
}
