import { newFormKey, type ReferralHandoverInput } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { BadInput } from '@kps/foundation/commands'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { caseClosures, casePeople, cases, caseTeam } from '@kps/locality/cases/schema'
import { episodes } from '@kps/locality/episodes/schema'
import { people } from '@kps/locality/people/schema'
import { receiveReferral } from '@kps/locality/referrals'
import { decideReferral, listWaitingReferrals, readReferral } from '@kps/locality/triage'
import { notificationDecisions, triageDecisions } from '@kps/locality/triage/schema'
import { statementsOfOneRequest, wholeTableReads } from '@kps/test/statements'
import { type ALocality, aLocality } from '@kps/test/tenants'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'

const from = (given: Partial<ReferralHandoverInput> = {}) => ({
  documentVersion: 1,
  formKey: newFormKey(),
  submittedAt: instantNow(),
  language: 'en',
  referrerKind: 'professional',
  referrer: { name: 'Tama Teacher', organisation: 'Tūī School', organisationKind: 'education' },
  people: [
    { role: 'victim-survivor', name: 'Hāna Kererū', phone: '+64 800 000 123' },
    { role: 'child', name: 'Moana Kererū', age: { known: 'years', years: 7 } },
    { role: 'person-using-violence', name: 'Rewi Tōtara' },
  ],
  whatHappened: 'A pupil told me they are afraid to go home.',
  concerns: ['afraid', 'tamariki-present'],
  immediateDanger: 'no',
  ...given,
})

async function received(locality: ALocality, given: Partial<ReferralHandoverInput> = {}, at = instantNow()) {
  const document = from(given)
  const visit = { ...locality.lane('intake'), now: at }
  return (await receiveReferral(visit, document, document.formKey)).referralId
}

const rowsOf = async <T extends SQLiteTable>(locality: ALocality, table: T) => {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(table)])
  return rows as T['$inferSelect'][]
}

const newCase = (locality: ALocality, referralId: string, given: Record<string, unknown> = {}) => ({
  referralId,
  turn: 0,
  outcome: 'new-case',
  reason: 'A child is afraid.',
  people: ['new', 'new', 'new'],
  leadAgencyId: locality.agencies.service,
  notification: 'do-not-contact',
  ...given,
})

test('the queue shows danger first, then the longest wait, with what is late said, in one round trip', async () => {
  const locality = await aLocality()
  const now = instantNow()
  const ago = (hours: number) => addMinutes(now, -60 * hours)
  const early = await received(locality, {}, ago(30))
  const late = await received(locality, {}, ago(3))
  const danger = await received(locality, { immediateDanger: 'yes' }, ago(2))
  const coordinator = await locality.visitAs('coordinator')
  const before = locality.server.requests()
  const { answer } = await listWaitingReferrals(coordinator(now))
  expect(locality.server.requests() - before).toBe(1)
  expect(answer.referrals.map((one) => one.referralId)).toEqual([danger, early, late])
  expect(answer.referrals.map((one) => one.clock.hoursLate)).toEqual([1, 6, undefined])
  expect(answer.referrals[0]).toMatchObject({ peopleCount: 3, childrenCount: 1, summary: { from: 'Tūī School' } })
  await locality.close()
})

test('narrowed down, the queue shows what was asked for, and still everybody who is in danger now', async () => {
  const locality = await aLocality()
  const now = instantNow()
  const ago = (hours: number) => addMinutes(now, -60 * hours)
  const late = await received(locality, {}, ago(30))
  const adults = await received(locality, { people: [{ role: 'victim-survivor', name: 'Mere Pōhutukawa' }] }, ago(28))
  const friend = await received(locality, { referrerKind: 'whanau-or-friend' }, ago(3))
  const danger = await received(locality, { immediateDanger: 'yes' }, ago(2))
  const coordinator = await locality.visitAs('coordinator')
  const shown = async (narrowing: object) => {
    const { answer } = await listWaitingReferrals(coordinator(now), narrowing)
    expect([answer.waiting, answer.fitting]).toEqual([4, answer.referrals.length])
    return answer.referrals.map((one) => one.referralId)
  }
  expect(await shown({})).toEqual([danger, late, adults, friend])
  expect(await shown({ only: ['late'] })).toEqual([danger, late, adults])
  expect(await shown({ only: ['late', 'children'] })).toEqual([danger, late])
  expect(await shown({ from: ['whanau-or-friend', 'self'] })).toEqual([danger, friend])
  await expect(listWaitingReferrals(coordinator(now), { only: ['names'] })).rejects.toThrow()
  await locality.close()
})

test('a decision opens a case with its people, episode and team in two round trips, and a repeat is harmless', async () => {
  const locality = await aLocality()
  const referralId = await received(locality)
  const coordinator = await locality.visitAs('coordinator')
  const key = newFormKey()
  const before = locality.server.requests()
  const first = await decideReferral(coordinator(), newCase(locality, referralId), key)
  expect(locality.server.requests() - before).toBe(2)
  const again = await decideReferral(coordinator(), newCase(locality, referralId), key)
  expect(again).toEqual(first)
  expect(locality.server.requests() - before).toBe(3)
  const [one, ...others] = await rowsOf(locality, cases)
  expect(others).toEqual([])
  expect(one).toMatchObject({ id: first.caseId, number: 'C-00001', leadAgencyId: locality.agencies.service })
  expect(await rowsOf(locality, casePeople)).toHaveLength(3)
  expect(await rowsOf(locality, caseTeam)).toHaveLength(1)
  expect(await rowsOf(locality, episodes)).toMatchObject([{ referralId, source: 'referral' }])
  expect(await rowsOf(locality, notificationDecisions)).toMatchObject([{ outcome: 'do-not-contact', turn: 1 }])
  expect((await rowsOf(locality, auditEntries)).at(-1)).toMatchObject({
    action: 'referral.triaged',
    record: referralId,
  })
  expect((await listWaitingReferrals(coordinator())).answer.referrals).toEqual([])
  await locality.close()
})

test('of two coordinators who decide at once, the second is told so and nothing is written twice', async () => {
  const locality = await aLocality()
  const referralId = await received(locality)
  const [one, other] = [await locality.visitAs('coordinator', 1), await locality.visitAs('coordinator', 2)]
  const before = locality.server.requests()
  const hold = locality.server.hold()
  const both = [one, other].map((visit) => decideReferral(visit(), newCase(locality, referralId), newFormKey()))
  await hold.arrived(2)
  hold.release()
  const ends = await Promise.allSettled(both)
  expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ends.find((end) => end.status === 'rejected')).toMatchObject({
    reason: { code: 'conflict', messageKey: 'triage.decide.alreadyDecided' },
  })
  expect(locality.server.requests() - before).toBeLessThanOrEqual(5)
  expect(await rowsOf(locality, triageDecisions)).toHaveLength(1)
  expect(await rowsOf(locality, cases)).toHaveLength(1)
  expect(await rowsOf(locality, people)).toHaveLength(3)
  await locality.close()
})

test('a decision made on a page that is out of date is refused in two round trips, and the log says so', async () => {
  const locality = await aLocality()
  const referralId = await received(locality)
  const coordinator = await locality.visitAs('coordinator')
  await decideReferral(coordinator(), newCase(locality, referralId), newFormKey())
  const before = locality.server.requests()
  await expect(decideReferral(coordinator(), newCase(locality, referralId), newFormKey())).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(locality.server.requests() - before).toBe(2)
  expect((await rowsOf(locality, auditEntries)).at(-1)).toMatchObject({
    action: 'referral.triaged',
    refusal: 'conflict',
  })
  await locality.close()
})

test('a wrong decision is undone by a new one, and the case it opened is closed as opened in error', async () => {
  const locality = await aLocality()
  const referralId = await received(locality)
  const coordinator = await locality.visitAs('coordinator')
  const { caseId } = await decideReferral(coordinator(), newCase(locality, referralId), newFormKey())
  await decideReferral(
    coordinator(),
    newCase(locality, referralId, { turn: 1, outcome: 'refer-on', reason: 'Wrong button.', people: ['', '', ''] }),
    newFormKey(),
  )
  expect(await rowsOf(locality, caseClosures)).toMatchObject([{ caseId, reason: 'opened-in-error' }])
  const { answer } = await readReferral(coordinator(), { referralId })
  expect(answer.decisions.map((decision) => [decision.turn, decision.outcome, decision.reason])).toEqual([
    [2, 'refer-on', 'Wrong button.'],
    [1, 'new-case', 'A child is afraid.'],
  ])
  expect(answer.decisions[1]?.case).toMatchObject({ number: 'C-00001', closedBecause: 'opened-in-error' })
  await locality.close()
})

test('people who may be known are proposed whatever their macrons, with their open case, and are linked only by a worker', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  const first = await received(locality)
  const { caseId } = await decideReferral(coordinator(), newCase(locality, first), newFormKey())
  const second = await received(locality, {
    people: [
      { role: 'victim-survivor', name: 'HAANA KERERUU' },
      { role: 'person-using-violence', name: 'Rewi', phone: '0800 000 123' },
      { role: 'other', name: 'Anaru Pōhutukawa' },
    ],
  })
  const before = locality.server.requests()
  const { answer } = await readReferral(coordinator(), { referralId: second })
  expect(locality.server.requests() - before).toBe(1)
  const [hana, rewi, anaru] = answer.people
  expect(hana?.likely).toMatchObject([{ summary: { name: 'Hāna Kererū' }, openCases: [{ caseId, number: 'C-00001' }] }])
  expect(hana?.likely[0]?.matched).toContain('name')
  expect([rewi?.likely, anaru?.likely]).toEqual([[], []])
  const hanaId = hana?.likely[0]?.personId
  expect((await rowsOf(locality, auditEntries)).at(-1)?.persons).toBe(JSON.stringify([hanaId]))
  await decideReferral(
    coordinator(),
    newCase(locality, second, { outcome: 'existing-case', caseNumber: 'c-1', people: [hanaId, 'leave-out', 'new'] }),
    newFormKey(),
  )
  expect(await rowsOf(locality, people)).toHaveLength(4)
  expect(await rowsOf(locality, casePeople)).toHaveLength(4)
  expect(await rowsOf(locality, episodes)).toHaveLength(2)
  await locality.close()
})

test('an answer that does not fit is named by its field, and nobody becomes somebody the referral does not resemble', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  const referralId = await received(locality)
  const problems = async (given: Record<string, unknown>) => {
    const end = await decideReferral(coordinator(), newCase(locality, referralId, given), newFormKey()).catch(
      (error) => error,
    )
    expect(end).toBeInstanceOf(BadInput)
    return end.problems.map((problem: { field: string }) => problem.field)
  }
  expect(await problems({ outcome: '', reason: ' ' })).toEqual(['outcome', 'reason'])
  expect(await problems({ leadAgencyId: undefined, people: ['new', '', 'new'] })).toEqual(['people.1', 'leadAgencyId'])
  expect(await problems({ people: ['new'] })).toEqual(['people.1', 'people.2'])
  expect(await problems({ outcome: 'existing-case', caseNumber: '77' })).toEqual(['caseId'])
  expect(await problems({ notification: 'notified' })).toEqual(['notificationReason'])
  const elsewhere = await received(locality, { people: [{ role: 'other', name: 'Wiremu Kōwhai' }] })
  await decideReferral(coordinator(), newCase(locality, elsewhere, { people: ['new'] }), newFormKey())
  const [stranger] = await rowsOf(locality, people)
  expect(await problems({ people: [stranger?.id, 'new', 'new'] })).toEqual(['people.0'])
  expect(await rowsOf(locality, cases)).toHaveLength(1)
  await locality.close()
})

test('a practitioner neither sees the queue nor decides, and a referral that is not there is simply not found', async () => {
  const locality = await aLocality()
  const referralId = await received(locality)
  const practitioner = await locality.visitAs('practitioner')
  await expect(listWaitingReferrals(practitioner())).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(decideReferral(practitioner(), newCase(locality, referralId), newFormKey())).rejects.toMatchObject({
    code: 'not-permitted',
  })
  const coordinator = await locality.visitAs('coordinator')
  const before = locality.server.requests()
  const nobodys = `${referralId.slice(0, -1)}${referralId.endsWith('0') ? '1' : '0'}`
  await expect(readReferral(coordinator(), { referralId: nobodys })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(locality.server.requests() - before).toBe(2)
  await expect(readReferral(coordinator(), { referralId: "ref_' or 1=1" })).rejects.toMatchObject({ code: 'not-found' })
  await locality.close()
})

test('queue and referral take ten statements at most, the same number at 10 rows and at 2,000, and read no whole table', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  const one = await received(locality)
  await decideReferral(coordinator(), newCase(locality, one), newFormKey())
  for (let count = 0; count < 9; count += 1) await received(locality)
  const measured = async () => {
    locality.server.clearLog()
    locality.server.logStatements(true)
    const { answer } = await listWaitingReferrals(coordinator())
    const queue = statementsOfOneRequest(locality.server.statements()).length
    const second = answer.next ? await listWaitingReferrals(coordinator(), { after: answer.next }) : undefined
    const listed = statementsOfOneRequest(locality.server.statements()).length
    await readReferral(coordinator(), { referralId: one })
    const opened = statementsOfOneRequest(locality.server.statements()).length - listed
    await listWaitingReferrals(coordinator(), { only: ['late', 'children'], from: ['self'] })
    await decideReferral(coordinator(), newCase(locality, answer.referrals[0]?.referralId ?? ''), newFormKey())
    locality.server.logStatements(false)
    expect(wholeTableReads(locality.server.statements())).toEqual([])
    return { queue, opened, second }
  }
  const few = await measured()
  // Two a minute would be more than a queue takes in an hour: they came over weeks.
  const came = (count: number) => addMinutes(instantNow(), 5 * (count - 2_000))
  for (let count = 0; count < 1990; count += 199) {
    await Promise.all(Array.from({ length: 199 }, (_, each) => received(locality, {}, came(count + each))))
  }
  const many = await measured()
  expect([few.queue, few.opened]).toEqual([many.queue, many.opened])
  expect(Math.max(few.queue, few.opened)).toBeLessThanOrEqual(10)
  expect(many.second?.answer.referrals).toHaveLength(25)
  await locality.close()
}, 120_000)
