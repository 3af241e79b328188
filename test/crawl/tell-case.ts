import { makeId } from '@kps/crossings/ids'
import { newFormKey } from '@kps/crossings/referral-handover'
import { sha256 } from '@kps/foundation/sealing'
import { addDays, type CivilDate, type Instant, today } from '@kps/foundation/time'
import { insertCase, insertCasePeople, joinCaseTeam } from '@kps/locality/cases'
import { insertPeople } from '@kps/locality/people'
import { assessRisk } from '@kps/locality/risk'
import { agreeSafetyPlan } from '@kps/locality/safety-plans'
import type { Words } from './marks.ts'
import type { Opened } from './opened.ts'
import type { Seated } from './seat-people.ts'
import type { Who } from './whos.ts'

export interface ToldCase {
  readonly case: string
  readonly person: string
  readonly assessment: string
}

export const sessionOf = async (seated: Seated, who: Who) =>
  ({ kind: 'session', sessionId: await sha256(seated.secrets.get(who) ?? '') }) as const

/** Tells a locality one case: its person, its team, a level of risk, a safety plan. */
export async function tellCase(
  opened: Opened,
  seated: Seated,
  words: Words,
  now: Instant,
  instrument: string,
): Promise<ToldCase> {
  const { database, vault, visit } = opened
  const [caseId, person] = [makeId('cse', now), makeId('per', now)]
  const made = { at: now, by: seated.accounts.get('coordinator') ?? '' }
  const adult = {
    name: words.word(),
    age: { known: 'years' as const, years: 34, on: '2026-01-01' as CivilDate },
    phone: words.phone(),
    safeToContact: { answer: 'unknown' as const },
  }
  const summary = { people: [{ name: adult.name, role: 'victim-survivor' as const }] }
  await database.batch([
    ...(await insertPeople(database.orm, vault, [{ id: person, detail: adult }], made)),
    ...(await insertCase(database.orm, vault, { id: caseId, leadAgencyId: seated.agencies.own, summary }, made)),
    ...insertCasePeople(database.orm, caseId, [{ personId: person, role: 'victim-survivor' }], now),
  ])
  const coordinator = visit(await sessionOf(seated, 'coordinator'), now)
  const joining = { caseId, accountId: seated.accounts.get('practitioner') }
  await joinCaseTeam(coordinator, joining, newFormKey())
  const practitioner = visit(await sessionOf(seated, 'practitioner'), now)
  const judged = {
    items: {},
    ownView: words.word('afraid'),
    judgement: words.word('judged'),
    level: 'high',
    whyDifferent: words.word('told'),
  }
  const { assessmentId } = await assessRisk(
    practitioner,
    { caseId, personId: person, instrumentId: instrument, ...judged },
    newFormKey(),
  )
  const content = {
    language: 'en',
    sections: { gettingHelp: words.word('help') },
    supporters: [{ name: words.word(), number: words.phone() }],
    neverShareWith: words.word(),
  }
  await agreeSafetyPlan(
    practitioner,
    { caseId, personId: person, version: 0, content, reviewOn: addDays(today(now), 14) },
    newFormKey(),
  )
  return { case: caseId, person, assessment: assessmentId }
}
