import type { AHouse } from '@kps/test/house'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'

const found = v.array(v.record(v.string(), v.nullable(v.string())))

/** The id of one of each thing that a coordinator of Kōwhai Bay may open, by the name of the route's parameter. */
export async function oneOfEach(house: AHouse): Promise<Readonly<Record<string, string | null>>> {
  const { batch, orm } = await house.localityDatabase('kowhai-bay')
  const one = sql`select assessments.id as assessment, assessments.case_id as "case", assessments.person_id as person,
    (select referral_id from waiting_referrals limit 1) as referral, (select id from publications limit 1) as publicationId,
    (select id from agencies where kind = 'coordination' limit 1) as agency,
    (select account_id from role_grants where role = 'coordinator' order by id desc limit 1) as account,
    (select application_id from waiting_joins limit 1) as application, (select notice_id from waiting_agency_notices limit 1) as notice,
    (select id from questions limit 1) as question, (select id from meeting_types limit 1) as meeting, (select id from emblems limit 1) as emblem, (select referral_id from quarantined_referrals limit 1) as quarantined,
    (select id from risk_plan_actions as planned where planned.case_id = assessments.case_id
      and not exists (select 1 from risk_plan_action_outcomes as done where done.action_id = planned.id) limit 1) as action
    from assessments order by action is null, person_id not in (select person_id from safety_plans) limit 1`
  const [rows] = await batch([orm.all(one)])
  return v.parse(found, rows)[0] ?? {}
}

/** A route's address with one of each in place of its parameters. Throws when nothing of the kind is there: the demo then needs one. */
export function addressOf(path: string, known: Readonly<Record<string, string | null>>): string {
  const named = path.replace('/quarantine/:referral', '/quarantine/:quarantined')
  return named.replace(/:(\w+)/g, (_, name: string) => {
    const id = known[name]
    if (!id) throw new Error(`no ${name} to open ${path} with`)
    return id
  })
}
