import { newFormKey } from '@kps/crossings/referral-handover'
import {
  absoluteMinutes,
  chooseCapacity,
  idleMinutes,
  insertOrganisationStanding,
  standingPlace,
  startSession,
} from '@kps/foundation/access'
import { auditEntries } from '@kps/foundation/audit/schema'
import { sha256 } from '@kps/foundation/sealing'
import { addMinutes, type Instant, instantNow } from '@kps/foundation/time'
import { joinCaseTeam, listCases, readCase } from '@kps/locality/cases'
import { readHome } from '@kps/locality/home'
import { type LocalityVisit, listCapacities, subjectIndex } from '@kps/locality/roles'
import { listStaff, suspendPerson } from '@kps/locality/staff'
import { type ALocality, aBrowser, aCase, aLocality, anInvitation, comeIn, grantTo, issuer } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'

let kowhaiBay: ALocality
let teAwa: ALocality

beforeAll(async () => {
  kowhaiBay = await aLocality()
  teAwa = await aLocality()
  for (const locality of [kowhaiBay, teAwa]) {
    await grantTo(locality, 'works-for-two', locality.agencies.service, ['practitioner', 'administrator'])
    await grantTo(locality, 'works-for-two', locality.agencies.police, ['practitioner'])
    await grantTo(locality, 'works-for-one', locality.agencies.service, ['practitioner'])
  }
})
afterAll(() => Promise.all([kowhaiBay?.close(), teAwa?.close()]))

const signedOut = { code: 'not-signed-in' }

const visits = async (locality: ALocality, secret: string) => {
  const sessionId = await sha256(secret)
  return (now: Instant = instantNow()): LocalityVisit => ({
    ...locality.lane('night'),
    now,
    caller: { kind: 'session', sessionId },
  })
}

/** Comes back from the provider, as at any sign-in without a link. */
async function signIn(locality: ALocality, who: string, now = instantNow()) {
  const subject = await subjectIndex(locality.vault, issuer, who)
  const { mustChoose, secret } = await startSession(locality.database, subject, now, crypto.randomUUID())
  return { mustChoose, secret, visit: await visits(locality, secret) }
}

async function actFor(locality: ALocality, visit: LocalityVisit, agencyId: string) {
  const sessionId = visit.caller.kind === 'session' ? visit.caller.sessionId : ''
  const secret = await chooseCapacity(locality.database, sessionId, agencyId, visit.now, crypto.randomUUID())
  return visits(locality, secret)
}

test('who works for one agency acts for it at once; who works for two opens nothing before they said for which', async () => {
  expect((await signIn(kowhaiBay, 'works-for-one')).mustChoose).toBe(false)
  const { mustChoose, visit } = await signIn(kowhaiBay, 'works-for-two')
  expect(mustChoose).toBe(true)
  await expect(readHome(visit())).rejects.toMatchObject(signedOut)
  await expect(listStaff(visit())).rejects.toMatchObject(signedOut)
  const capacities = await listCapacities(visit())
  expect(capacities.map(({ agency, isCurrent, roles }) => [agency, roles.toSorted(), isCurrent])).toEqual([
    ['Harakeke House', ['administrator', 'practitioner'], false],
    ['Kōwhai Bay police', ['practitioner'], false],
  ])
  const chosen = await actFor(kowhaiBay, visit(), kowhaiBay.agencies.police)
  expect((await readHome(chosen())).actor).toMatchObject({ agency: 'Kōwhai Bay police', capacities: 2 })
  await expect(listStaff(chosen())).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(listCapacities(visit())).rejects.toMatchObject(signedOut)
})

test('each entry of the log says in which capacity it was done', async () => {
  const { police, service } = kowhaiBay.agencies
  const { visit } = await signIn(kowhaiBay, 'works-for-two')
  const first = await actFor(kowhaiBay, visit(), police)
  const { accountId } = (await readHome(first())).actor
  const second = await actFor(kowhaiBay, first(), service)
  await listStaff(second())
  await expect(readHome(first())).rejects.toMatchObject(signedOut)
  const { orm } = kowhaiBay.database
  const [rows] = await kowhaiBay.database.batch([orm.select().from(auditEntries)])
  const theirs = (rows as (typeof auditEntries.$inferSelect)[]).filter(({ actor }) => actor === accountId).slice(-7)
  expect(theirs.map(({ action, organisationId }) => [action, organisationId])).toEqual([
    ['session.started', null],
    ['session.ended', null],
    ['session.started', police],
    ['home.read', police],
    ['session.ended', police],
    ['session.started', service],
    ['staff.listed', service],
  ])
})

test('nobody acts for an agency that gave them nothing, or that is suspended', async () => {
  const { coordination, police } = kowhaiBay.agencies
  const { visit } = await signIn(kowhaiBay, 'works-for-two')
  await expect(actFor(kowhaiBay, visit(), coordination)).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(actFor(kowhaiBay, visit(), 'agy_nothing')).rejects.toMatchObject({ code: 'not-permitted' })
  const { database, vault } = kowhaiBay
  const say = async (state: 'suspended' | 'restored', turn: number) => {
    const reason = await vault.seal(standingPlace('organisation_standings', police, turn), 'Why.')
    const said = { organisationId: police, turn, state, reason, at: instantNow(), by: 'somebody' }
    await database.batch([insertOrganisationStanding(database.orm, said)])
  }
  await say('suspended', 1)
  await expect(actFor(kowhaiBay, visit(), police)).rejects.toMatchObject({ code: 'not-permitted' })
  expect((await listCapacities(visit())).map(({ agency }) => agency)).toEqual(['Harakeke House'])
  expect((await signIn(kowhaiBay, 'works-for-two')).mustChoose).toBe(false)
  await say('restored', 2)
})

test('nobody stays longer by changing over, and a choice left open runs out', async () => {
  const { police, service } = kowhaiBay.agencies
  const start = instantNow()
  const { visit } = await signIn(kowhaiBay, 'works-for-two', start)
  await expect(listCapacities(visit(addMinutes(start, idleMinutes + 1)))).rejects.toMatchObject(signedOut)
  let acting = await actFor(kowhaiBay, visit(start), police)
  for (let minutes = 10; minutes < absoluteMinutes; minutes += 10)
    acting = await actFor(kowhaiBay, acting(addMinutes(start, minutes)), minutes % 20 ? service : police)
  await readHome(acting(addMinutes(start, absoluteMinutes - 1)))
  await expect(readHome(acting(addMinutes(start, absoluteMinutes)))).rejects.toMatchObject(signedOut)
  const late = addMinutes(start, absoluteMinutes)
  await expect(actFor(kowhaiBay, acting(late), police)).rejects.toMatchObject(signedOut)
})

test('one sign-in works in two localities, and nothing of it crosses', async () => {
  const here = await actFor(kowhaiBay, (await signIn(kowhaiBay, 'works-for-two')).visit(), kowhaiBay.agencies.police)
  const there = await actFor(teAwa, (await signIn(teAwa, 'works-for-two')).visit(), teAwa.agencies.police)
  const [one, other] = [(await readHome(here())).actor, (await readHome(there())).actor]
  expect(one.accountId).not.toBe(other.accountId)
  const crossed = await visits(teAwa, (await signIn(kowhaiBay, 'works-for-one')).secret)
  await expect(readHome(crossed())).rejects.toMatchObject(signedOut)
  await expect(listCapacities(crossed())).rejects.toMatchObject(signedOut)
  const coordinator = await kowhaiBay.visitAs('coordinator')
  await suspendPerson(coordinator(), { accountId: one.accountId, turn: 1, reason: 'Why.' }, newFormKey())
  await expect(readHome(here())).rejects.toMatchObject(signedOut)
  expect((await readHome(there())).actor.agency).toBe('Kōwhai Bay police')
  await expect(signIn(kowhaiBay, 'works-for-two')).rejects.toMatchObject({ code: 'not-permitted' })
  const byLink = await anInvitation(kowhaiBay, { agencyId: kowhaiBay.agencies.service, roles: ['practitioner'] })
  await expect(comeIn(kowhaiBay, byLink, aBrowser(), 'works-for-two')).rejects.toMatchObject({ code: 'not-permitted' })
})

test('a case that somebody works on for one agency is not theirs when they act for another, or once they were let go', async () => {
  const { police, service } = kowhaiBay.agencies
  const who = 'works-on-a-case'
  await grantTo(kowhaiBay, who, service, ['practitioner'])
  await grantTo(kowhaiBay, who, police, ['practitioner'])
  const { caseId } = await aCase(kowhaiBay, await kowhaiBay.visitAs('practitioner', 9))
  const acting = async (agencyId: string) => actFor(kowhaiBay, (await signIn(kowhaiBay, who)).visit(), agencyId)
  const forService = await acting(service)
  const { accountId } = (await readHome(forService())).actor
  const coordinator = await kowhaiBay.visitAs('coordinator', 9)
  await joinCaseTeam(coordinator(), { caseId, accountId, agencyId: service }, newFormKey())
  await readCase(forService(), { caseId })
  expect((await readHome(forService())).answer.myCases).toBe(1)
  const forPolice = await acting(police)
  await expect(readCase(forPolice(), { caseId })).rejects.toMatchObject({ code: 'not-found' })
  expect((await listCases(forPolice())).answer.cases).toEqual([])
  expect((await readHome(forPolice())).answer.myCases).toBe(0)
  const elsewhere = { caseId, accountId, agencyId: kowhaiBay.agencies.coordination }
  await expect(joinCaseTeam(coordinator(), elsewhere, newFormKey())).rejects.toMatchObject({ code: 'bad-input' })
})
