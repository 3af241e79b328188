import { newFormKey } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { type Instant, instantNow } from '@kps/foundation/time'
import { joinCaseTeam, listCases, readCase, readCaseTeam } from '@kps/locality/cases'
import { casePeople } from '@kps/locality/cases/schema'
import { readHome } from '@kps/locality/home'
import { receiveReferral } from '@kps/locality/referrals'
import { decideReferral } from '@kps/locality/triage'
import { statementsOfOneRequest, wholeTableReads } from '@kps/test/statements'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { expect, test } from 'vitest'

async function caseFrom(locality: ALocality, decider: Awaited<ReturnType<ALocality['visitAs']>>, now?: Instant) {
  const document = {
    documentVersion: 1,
    formKey: newFormKey(),
    submittedAt: instantNow(),
    language: 'en',
    referrerKind: 'whanau-or-friend',
    people: [
      {
        role: 'victim-survivor',
        name: 'Hāna Canarykererū',
        phone: '0800 000 123',
        address: '12 Canarystreet Road',
        safeToContact: { answer: 'no', notes: 'He reads her phone.' },
      },
      { role: 'child', name: 'Moana Canarykererū', age: { known: 'years', years: 7 } },
    ],
    whatHappened: 'Canarystory: shouting at night.',
  }
  const { referralId } = await receiveReferral(locality.lane('intake'), document, document.formKey)
  const decision = {
    referralId,
    turn: 0,
    outcome: 'new-case',
    reason: 'A Canaryreason.',
    people: ['new', 'new'],
    leadAgencyId: locality.agencies.service,
    notification: 'do-not-contact',
  }
  return (await decideReferral(decider(now), decision, newFormKey())).caseId ?? ''
}

test('a case shows its people with contact safety, what happened and who decided, in one round trip', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  const caseId = await caseFrom(locality, coordinator)
  const before = locality.server.requests()
  const { answer } = await readCase(coordinator(), { caseId })
  expect(locality.server.requests() - before).toBe(1)
  expect(answer).toMatchObject({
    number: 'C-00001',
    leadAgency: 'Harakeke House',
    people: [
      { detail: { address: '12 Canarystreet Road', safeToContact: { answer: 'no' } } },
      { age: { years: 7, about: true } },
    ],
    episodes: [{ summary: { whatHappened: 'Canarystory: shouting at night.' }, movedAway: false }],
    decisions: [{ outcome: 'new-case', reason: 'A Canaryreason.', by: 'Aroha coordinator 1' }],
    team: ['Aroha coordinator 1'],
  })
  const [rows] = await locality.database.batch([
    locality.database.orm.select().from(auditEntries),
    locality.database.orm.select().from(casePeople),
  ])
  const last = (rows as (typeof auditEntries.$inferSelect)[]).at(-1)
  expect(JSON.parse(last?.persons ?? '')).toHaveLength(2)
  await locality.close()
})

test('somebody not on the team gets the same answer as for a case that does not exist, and the log has both refusals', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  const practitioner = await locality.visitAs('practitioner')
  const caseId = await caseFrom(locality, coordinator)
  const nobodys = `${caseId.slice(0, -1)}${caseId.endsWith('0') ? '1' : '0'}`
  const before = locality.server.requests()
  const ends = await Promise.allSettled([caseId, nobodys].map((id) => readCase(practitioner(), { caseId: id })))
  expect(locality.server.requests() - before).toBe(4)
  const [his, none] = ends.map((end) => (end.status === 'rejected' ? String(end.reason) : 'opened'))
  expect(his).toBe(none)
  expect(his).toContain('not-found')
  expect((await listCases(practitioner(), { which: 'all' })).answer.cases).toEqual([])
  const [rows] = await locality.database.batch([locality.database.orm.select().from(auditEntries)])
  const refused = (rows as (typeof auditEntries.$inferSelect)[]).filter((entry) => entry.refusal)
  expect(refused).toMatchObject([
    { action: 'case.read', refusal: 'not-found', persons: '[]' },
    { action: 'case.read', refusal: 'not-found', persons: '[]' },
  ])
  await locality.close()
})

test('a coordinator puts a practitioner on the team in one round trip; from then on they find the case', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  const practitioner = await locality.visitAs('practitioner')
  const manager = await locality.visitAs('manager')
  const caseId = await caseFrom(locality, coordinator)
  const accountOf = async (visit: typeof manager) => (await readHome(visit())).actor.accountId
  const { answer } = await readCaseTeam(coordinator(), { caseId })
  expect(answer.map((one) => [one.name, one.isOnTeam])).toEqual([
    ['Aroha coordinator 1', true],
    ['Aroha practitioner 1', false],
  ])
  const key = newFormKey()
  const input = { caseId, accountId: await accountOf(practitioner) }
  const before = locality.server.requests()
  await joinCaseTeam(coordinator(), input, key)
  expect(locality.server.requests() - before).toBe(1)
  await joinCaseTeam(coordinator(), input, key)
  await joinCaseTeam(coordinator(), input, newFormKey())
  expect((await listCases(practitioner())).answer.cases).toMatchObject([{ caseId, peopleCount: 2 }])
  expect((await readHome(practitioner())).answer).toMatchObject({ myCases: 1 })
  expect((await readCase(practitioner(), { caseId })).answer.team).toHaveLength(2)
  await expect(joinCaseTeam(practitioner(), input, newFormKey())).rejects.toMatchObject({ code: 'not-permitted' })
  const managers = { caseId, accountId: await accountOf(manager) }
  await expect(joinCaseTeam(coordinator(), managers, newFormKey())).rejects.toMatchObject({ code: 'bad-input' })
  await locality.close()
})

test('list, case, team and home take ten statements at most, no more for 60 cases than for one, and read no whole table', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  const caseId = await caseFrom(locality, coordinator)
  const { server } = locality
  const measured = async () => {
    const counts: number[] = []
    const counted = async (read: () => Promise<unknown>) => {
      server.clearLog()
      server.logStatements(true)
      await read()
      server.logStatements(false)
      expect(wholeTableReads(server.statements())).toEqual([])
      counts.push(statementsOfOneRequest(server.statements()).length)
    }
    await counted(() => listCases(coordinator()))
    await counted(() => listCases(coordinator(), { which: 'all', after: caseId }))
    await counted(() => readCase(coordinator(), { caseId }))
    await counted(() => readCaseTeam(coordinator(), { caseId }))
    await counted(() => readHome(coordinator()))
    return counts
  }
  const few = await measured()
  for (let round = 0; round < 60; round += 1) await caseFrom(locality, coordinator)
  expect(await measured()).toEqual(few)
  expect(Math.max(...few)).toBeLessThanOrEqual(10)
  const seen: string[] = []
  let after: string | undefined
  do {
    const { answer } = await listCases(coordinator(), { which: 'all', ...(after && { after }) })
    seen.push(...answer.cases.map((one) => one.number))
    after = answer.next
  } while (after)
  expect(seen).toHaveLength(61)
  expect(new Set(seen).size).toBe(61)
  await locality.close()
})

test('no name, address, story or reason stands readable in the database file', async () => {
  const locality = await aLocality()
  const coordinator = await locality.visitAs('coordinator')
  await caseFrom(locality, coordinator)
  const bytes = await locality.stored()
  expect(bytes.length).toBeGreaterThan(100_000)
  expect(bytes.includes('referral.triaged')).toBe(true)
  for (const word of ['Canary', 'canary', 'kererū', 'He reads her phone']) expect(bytes.includes(word)).toBe(false)
  await locality.close()
})
