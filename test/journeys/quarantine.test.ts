import { newFormKey, type ReferralHandoverInput } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { readHome } from '@kps/locality/home'
import {
  holdAgain,
  letIntoQueue,
  listQuarantine,
  mostWaitingAnHour,
  readQuarantined,
  receiveReferral,
  setAside,
} from '@kps/locality/referrals'
import { decideReferral, listWaitingReferrals } from '@kps/locality/triage'
import { counted } from '@kps/test/statements'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let coordinator: Awaited<ReturnType<ALocality['visitAs']>>

beforeAll(async () => {
  locality = await aLocality()
  coordinator = await locality.visitAs('coordinator')
})
afterAll(() => locality?.close())

const wrong = { signs: ['hidden-field' as const] }

async function receive(given: Partial<ReferralHandoverInput> = {}, at = instantNow()): Promise<string> {
  const document = {
    documentVersion: 1,
    formKey: newFormKey(),
    submittedAt: at,
    language: 'en',
    referrerKind: 'whanau-or-friend',
    referrer: { name: 'Ana Neighbour' },
    people: [{ role: 'victim-survivor', name: 'Hāna Kanariname' }],
    whatHappened: 'I heard shouting.',
    ...given,
  }
  return (await receiveReferral({ ...locality.lane('intake'), now: at }, document, document.formKey)).referralId
}

const queue = async () => (await listWaitingReferrals(coordinator())).answer
const queued = async () => (await queue()).referrals.map(({ referralId }) => referralId)
const held = async (list: 'held' | 'set-aside' = 'held') =>
  (await listQuarantine(coordinator(), { list })).answer.referrals.map(({ referralId }) => referralId)
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.messageKey : String(error)),
  )

test('a referral that looks wrong is received and sealed as any other, beside the queue, and a coordinator sees why', async () => {
  const referralId = await receive({ arrival: wrong })
  expect(await queued()).not.toContain(referralId)
  const { answer } = await listQuarantine(coordinator())
  expect(answer.referrals.at(-1)).toMatchObject({
    referralId,
    signs: ['hidden-field'],
    summary: { from: 'Ana Neighbour' },
  })
  const opened = (await readQuarantined(coordinator(), { referralId })).answer
  expect(opened).toMatchObject({ document: { whatHappened: 'I heard shouting.' }, signs: ['hidden-field'] })
  expect((await locality.stored()).includes('Kanariname')).toBe(false)
})

test('seeing the list, opening one and moving one are each one round trip, audited, and read no growing table whole', async () => {
  const referralId = await receive({ arrival: wrong })
  const acts = [
    () => listQuarantine(coordinator()),
    () => listQuarantine(coordinator(), { list: 'set-aside', after: referralId }),
    () => readQuarantined(coordinator(), { referralId }),
    () => setAside(coordinator(), { referralId, turn: 1, reason: 'The same text forty times.' }, newFormKey()),
    () => listWaitingReferrals(coordinator()),
  ]
  for (const act of acts) {
    const { roundTrips, statements, wholeTables } = await counted(locality, act)
    expect({ roundTrips, wholeTables }).toEqual({ roundTrips: 1, wholeTables: [] })
    expect(statements).toBeLessThanOrEqual(10)
  }
  const [entries] = await locality.database.batch([
    locality.database.orm.select({ action: auditEntries.action, record: auditEntries.record }).from(auditEntries),
  ])
  const audited = (entries as { action: string; record: string }[]).map(({ action, record }) => `${action} ${record}`)
  expect(audited).toContain(`quarantine.read ${referralId}`)
  expect(audited).toContain(`referral.setAside ${referralId}`)
})

test('it is let into the queue where it would have stood, or set aside with a reason, and either can be taken back', async () => {
  const referralId = await receive({ arrival: wrong }, addMinutes(instantNow(), -90))
  const later = await receive()
  await letIntoQueue(coordinator(), { referralId, turn: 1 }, newFormKey())
  expect((await queued()).indexOf(referralId)).toBeLessThan((await queued()).indexOf(later))
  expect(await held()).not.toContain(referralId)
  await holdAgain(coordinator(), { referralId, turn: 2 }, newFormKey())
  expect([await queued(), await held()].map((list) => list.includes(referralId))).toEqual([false, true])
  const noReason = setAside(coordinator(), { referralId, turn: 3, reason: '  ' }, newFormKey())
  await expect(noReason).rejects.toBeInstanceOf(BadInput)
  await setAside(coordinator(), { referralId, turn: 3, reason: 'An advertisement.' }, newFormKey())
  expect(await held()).not.toContain(referralId)
  expect((await held('set-aside'))[0]).toBe(referralId)
  await letIntoQueue(coordinator(), { referralId, turn: 4 }, newFormKey())
  expect(await held('set-aside')).not.toContain(referralId)
  const { turns } = (await readQuarantined(coordinator(), { referralId })).answer
  expect(turns.map(({ state }) => state)).toEqual(['let-in', 'set-aside', 'held', 'let-in', 'held'])
  expect(turns[1]).toMatchObject({ reason: 'An advertisement.', by: expect.stringMatching(/\w/) })
})

test('of two people who move one at once the second is told so; a decided one is moved no more', async () => {
  const referralId = await receive({ arrival: wrong })
  await letIntoQueue(coordinator(), { referralId, turn: 1 }, newFormKey())
  const second = setAside(coordinator(), { referralId, turn: 1, reason: 'Junk' }, newFormKey())
  expect(await refusalOf(second)).toBe('quarantine.move.alreadyMoved')
  const decision = {
    referralId,
    turn: 0,
    outcome: 'no-further-action',
    reason: 'Nobody is at risk.',
    people: [''],
    notification: 'do-not-contact',
  }
  await decideReferral(coordinator(), decision, newFormKey())
  const after = holdAgain(coordinator(), { referralId, turn: 2 }, newFormKey())
  expect(await refusalOf(after)).toBe('quarantine.move.alreadyMoved')
  expect([await queued(), await held()].map((list) => list.includes(referralId))).toEqual([false, false])
})

test('who says in one that somebody is in danger now is seen above the queue and counted on home, in a flood of them too', async () => {
  const before = (await readHome(coordinator())).answer.inDanger
  const flood = []
  for (let each = 0; each < 30; each += 1) flood.push(await receive({ arrival: wrong, immediateDanger: 'yes' }))
  const genuine = await receive({ immediateDanger: 'yes' })
  const { quarantine, referrals } = await queue()
  expect(quarantine.first.map(({ referralId }) => referralId)).toEqual(flood.slice(0, 3))
  expect(quarantine.inDanger).toBe(30)
  expect(referrals[0]?.referralId).toBe(genuine)
  expect((await readHome(coordinator())).answer.inDanger).toBe(before + 31)
})

test('beyond what a queue takes in an hour the next are held, all of them, until the team has caught up', async () => {
  const own = await aLocality()
  const visit = await own.visitAs('coordinator')
  const at = instantNow()
  const receiveThere = async (when = at) => {
    const document = {
      documentVersion: 1,
      formKey: newFormKey(),
      submittedAt: when,
      language: 'en',
      referrerKind: 'self',
      referrer: { name: 'Somebody' },
      whatHappened: 'The same again.',
    }
    return (await receiveReferral({ ...own.lane('intake'), now: when }, document, document.formKey)).referralId
  }
  const received = []
  for (let each = 0; each < mostWaitingAnHour + 5; each += 1) received.push(await receiveThere())
  const { answer } = await listWaitingReferrals(visit(at))
  expect([answer.waiting, answer.quarantine.held]).toEqual([mostWaitingAnHour, 5])
  const over = (await listQuarantine(visit(at))).answer.referrals
  expect(over.map(({ signs }) => signs)).toEqual(Array.from({ length: 5 }, () => ['too-many']))
  const [rows] = await own.database.batch([own.database.orm.all<{ id: string }>(sql`select id from referrals`)])
  expect((rows as { id: string }[]).map(({ id }) => id).sort()).toEqual([...received].sort())
  // An hour later the queue takes new ones again, though nobody has decided the old.
  await receiveThere(addMinutes(at, 61))
  expect((await listWaitingReferrals(visit(at))).answer.waiting).toBe(mostWaitingAnHour + 1)
  await own.close()
})
