import { closedQuartersBefore, type MeasureCode, type Quarter, quarterBounds, quarterOf } from '@kps/crossings/measures'
import { addMinutes, type Instant, instantNow } from '@kps/foundation/time'
import { countCasesOpened } from '@kps/locality/cases'
import { caseClosures } from '@kps/locality/cases/schema'
import { countPeopleInReferrals, whanauBehind } from '@kps/locality/episodes'
import { instruments } from '@kps/locality/instruments/schema'
import type { QuarterCount } from '@kps/locality/quarter-counts'
import { countReferralsReceived } from '@kps/locality/referrals'
import { countPeopleAssessed } from '@kps/locality/risk'
import { assessments } from '@kps/locality/risk/schema'
import { countSafetyPlansAgreed } from '@kps/locality/safety-plans'
import { safetyPlans, safetyPlanVersions } from '@kps/locality/safety-plans/schema'
import { countTriageDecided } from '@kps/locality/triage'
import { wholeTableReads } from '@kps/test/statements'
import { type ALocality, aLocality, pastRecords } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'

const quarters = closedQuartersBefore(instantNow(), 3)
const [before, quarter, after] = quarters as readonly [Quarter, Quarter, Quarter]
const day = 24 * 60
const on = (at: Quarter, days: number): Instant => addMinutes(quarterBounds(at).from, days * day)

let locality: ALocality

beforeAll(async () => {
  locality = await aLocality()
})
afterAll(() => locality.close())

async function counted(measure: MeasureCode): Promise<Record<string, string>> {
  const { orm } = locality.database
  const statements = {
    'referrals-received': countReferralsReceived(orm, quarters, whanauBehind),
    'people-in-referrals': countPeopleInReferrals(orm, quarters),
    'people-assessed': countPeopleAssessed(orm, quarters),
    'cases-opened': countCasesOpened(orm, quarters),
    'safety-plans-agreed': countSafetyPlansAgreed(orm, quarters),
    'triage-decided': countTriageDecided(orm, quarters, whanauBehind),
  }
  locality.server.clearLog()
  locality.server.logStatements(true)
  const [rows] = await locality.database.batch([statements[measure]])
  locality.server.logStatements(false)
  expect(wholeTableReads(locality.server.statements())).toEqual([])
  return Object.fromEntries(
    (rows as QuarterCount[])
      .filter((row) => row.quarter === quarter)
      .map((row) => [row.code, `${row.count} of ${row.contributors}`]),
  )
}

test('a referral counts in the quarter it came, to the second of Auckland’s midnight, under who made it', async () => {
  const { from, until } = quarterBounds(quarter)
  const records = pastRecords(locality)
  for (const at of [from, on(quarter, 3), addMinutes(until, -1)]) await records.referral(at, 'police')
  for (const at of [addMinutes(from, -1), until]) await records.referral(at, 'police')
  await records.referral(on(quarter, 5), 'self')
  await records.write()
  expect(quarterOf(from)).toBe(quarter)
  expect(await counted('referrals-received')).toEqual({ police: '3 of 3', self: '1 of 1', total: '4 of 4' })
})

test('many referrals about one whānau are known to come from one', async () => {
  const records = pastRecords(locality)
  const [hana, mere] = [records.person(on(before, 1)), records.person(on(before, 2))]
  for (let each = 0; each < 7; each += 1) {
    await records.referral(on(quarter, 10 + each), 'health', { [hana]: 'victim-survivor', [mere]: 'child' })
  }
  await records.write()
  expect((await counted('referrals-received')).health).toBe('7 of 1')
  expect(await counted('people-in-referrals')).toEqual({
    'victim-survivor': '1 of 1',
    tamariki: '1 of 1',
    total: '2 of 2',
  })
})

test('somebody in two roles counts once, in the role of the first referral of the quarter', async () => {
  const records = pastRecords(locality)
  const rangi = records.person(on(before, 1))
  await records.referral(on(quarter, 20), 'police', { [rangi]: 'person-using-violence' })
  await records.referral(on(quarter, 21), 'police', { [rangi]: 'victim-survivor' })
  await records.write()
  expect(await counted('people-in-referrals')).toMatchObject({ 'person-using-violence': '1 of 1', total: '3 of 3' })
})

test('a first decision counts as in time or late; a later turn changes nothing', async () => {
  const records = pastRecords(locality)
  const at = on(quarter, 30)
  for (const hours of [1, 23, 24, 25]) {
    const id = await records.referral(at, 'education')
    await records.decided(id, at, hours)
    await records.decided(id, at, hours + 24 * 100, 2)
  }
  await records.write()
  expect(await counted('triage-decided')).toEqual({ 'within-target': '3 of 3', late: '1 of 1', total: '4 of 4' })
})

test('a case is a repeat when one of its people was in another within twelve months; opened in error is no case', async () => {
  const records = pastRecords(locality)
  const [tia, wiremu, moana] = [1, 2, 3].map((days) => records.person(on(before, days))) as [string, string, string]
  await records.case(on(before, 10), tia)
  await records.case(on(quarter, 10), tia, wiremu)
  await records.case(on(quarter, 11), moana)
  const error = await records.case(on(quarter, 12), moana)
  const closed = { caseId: error, reason: 'opened-in-error' as const, closedAt: on(quarter, 13), closedBy: 'acc_test' }
  records.also(locality.database.orm.insert(caseClosures).values(closed))
  await records.write()
  expect(await counted('cases-opened')).toEqual({
    first: '1 of 1',
    'repeat-within-12-months': '1 of 1',
    total: '2 of 2',
  })
})

test('a person assessed twice counts once, by the last level; a plan agreed again counts once', async () => {
  const { orm } = locality.database
  const records = pastRecords(locality)
  const person = records.person(on(before, 1))
  const caseId = await records.case(on(after, 1), person)
  const sealed = await locality.vault.seal({ table: 'test', column: 'test', row: 'test' }, 'told in a test')
  const instrument = {
    id: 'ins_test',
    code: 'test',
    subject: 'adult-victim-survivor' as const,
    version: '1',
    definition: '{}',
    effectiveFrom: '2020-01-01',
  }
  records.also(orm.insert(instruments).values(instrument))
  const given = {
    caseId,
    personId: person,
    instrumentId: 'ins_test',
    suggestedLevel: 'standard',
    assessedBy: 'acc_test',
  }
  for (const [days, level] of [
    [5, 'high'],
    [40, 'standard'],
  ] as const) {
    const row = {
      ...given,
      id: `ass_${days}`,
      level,
      answers: sealed,
      judgement: sealed,
      assessedAt: on(quarter, days),
    }
    records.also(orm.insert(assessments).values(row))
  }
  const plan = { id: 'saf_test', personId: person, caseId, startedAt: on(quarter, 6), startedBy: 'acc_test' }
  records.also(orm.insert(safetyPlans).values(plan))
  for (const version of [1, 2]) {
    const agreed = { agreedAt: on(quarter, 6 + version), agreedBy: 'acc_test', reviewOn: '2030-01-01' }
    records.also(orm.insert(safetyPlanVersions).values({ planId: 'saf_test', version, content: sealed, ...agreed }))
  }
  await records.write()
  expect(await counted('people-assessed')).toEqual({ standard: '1 of 1', total: '1 of 1' })
  expect(await counted('safety-plans-agreed')).toEqual({ total: '1 of 1' })
})
