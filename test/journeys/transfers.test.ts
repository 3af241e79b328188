import { newFormKey, type ReferralHandoverInput, receiptReference } from '@kps/crossings/referral-handover'
import { sealEnvelope } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { type AHouse, aHouse, aVisitor, sendReferral, teacher } from '@kps/test/house'
import { judge } from '@kps/test/judging'
import { newFormKey as newSignedInKey } from '@kps/web-locality/door'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'

let home: AHouse

beforeAll(async () => {
  home = await aHouse({ episodes: 4 })
})
afterAll(() => home?.close())

const sealing = v.object({
  keyId: v.string(),
  publicKey: v.pipe(v.string(), v.parseJson(), v.looseObject({ kty: v.string() })),
})

const referral = (name: string, danger: 'yes' | 'no' = 'no'): ReferralHandoverInput => ({
  documentVersion: 1,
  formKey: newFormKey(),
  submittedAt: instantNow(),
  language: 'en',
  referrerKind: 'whanau-or-friend',
  immediateDanger: danger,
  people: [{ role: 'victim-survivor', name, phone: '021 555 7788' }],
  whatHappened: `${name} is afraid.`,
  concerns: [],
})

/** Seals as the front door does: to one locality's key, with a place on the outside or without. */
async function sealed(document: unknown, place?: string, purpose = 'referral', to = 'kowhai-bay'): Promise<string> {
  const { keyId, publicKey } = v.parse(sealing, await home.house.call('registry#Directory', 'sealingFor', to))
  return sealEnvelope(publicKey, keyId, document, { purpose, place })
}

/** What is told back of one that goes to another locality. */
const sentOn = { received: true, sentOn: true }
const handIn = (envelope: string) => home.house.call('locality#Intake', 'receive', envelope)
const sendOver = (envelope: string) => home.house.call('locality#TransfersIn', 'take', envelope)

async function rows(label: string, table: string): Promise<readonly Record<string, unknown>[]> {
  const database = await home.localityDatabase(label)
  const [found] = await database.batch([database.orm.all(sql.raw(`select * from ${table}`))])
  return found as Record<string, unknown>[]
}
const count = async (label: string, table: string) => (await rows(label, table)).length
const arrived = (label: string, reference: string) =>
  expect.poll(async () => (await rows(label, 'referrals')).filter((row) => row.reference === reference).length)

/** Everything that stands in a locality's database, as text. */
async function everything(label: string): Promise<string> {
  const tables = await rows(label, "sqlite_master where type = 'table' and name not like 'sqlite_%'")
  const all = await Promise.all(tables.map(({ name }) => rows(label, String(name))))
  return JSON.stringify(all)
}

test('a referral for another locality is sealed to that one at once: here stays a stub, and nothing that anybody here can open', async () => {
  const before = await count('kowhai-bay', 'referrals')
  const document = referral('Kwozzaqi Tōtara', 'yes')
  const reference = await receiptReference(document.formKey as Parameters<typeof receiptReference>[0])
  expect(await handIn(await sealed(document, 'te-awa'))).toEqual(sentOn)
  await arrived('te-awa', reference).toBe(1)
  expect(await count('kowhai-bay', 'referrals')).toBe(before)
  const stub = (await rows('kowhai-bay', 'transfers')).find((row) => row.reference === reference)
  expect(stub).toMatchObject({
    to_locality: 'te-awa',
    immediate_danger: 1,
    by: 'lane:intake',
    referral_id: null,
    reason: null,
  })
  expect(Object.keys(stub ?? {}).sort()).toEqual(
    [
      'at',
      'by',
      'id',
      'immediate_danger',
      'outbox_id',
      'reason',
      'reference',
      'referral_id',
      'to_locality',
      'to_name',
    ].sort(),
  )
  for (const label of ['kowhai-bay', 'te-awa']) {
    const text = await everything(label)
    for (const words of ['wozzaqi', '555 7788', 'afraid.']) expect(text).not.toContain(words)
  }
  const audited = (await rows('kowhai-bay', 'audit_entries')).find((row) => row.record === stub?.id)
  expect(audited).toMatchObject({ actor: 'lane:intake', action: 'referral.passedOn', persons: '[]' })
  // There it waits as any other does, and says where it came from.
  const coordinator = await home.signIn('te-awa-coordinator-1')
  expect((await coordinator.ask(home.at('te-awa', '/triage'))).body).toContain('Kwozzaqi')
  expect((await coordinator.ask(home.at('te-awa', '/transfers'))).body).toContain('Kōwhai Bay')
  const here = await home.signIn('kowhai-bay-coordinator-1')
  await expect.poll(async () => count('kowhai-bay', 'waiting_transfers')).toBe(0)
  expect(judge(await here.ask(home.at('kowhai-bay', '/transfers')), 200).body).toContain(reference)
})

test('somebody on the wrong team’s form chooses where they live at the end, and hears who reads it', async () => {
  const formKey = newFormKey()
  const answers = { ...teacher, 'people.0.name': 'Sela Example', place: 'te-awa' }
  const check = { form: { page: 'check', go: 'check', formKey, ...answers } }
  const page = judge(await aVisitor().ask(home.at('front door', '/kowhai-bay'), check), 200).body
  expect(page).toMatch(/<option value="te-awa" selected/)
  expect(page).not.toMatch(/type="hidden" name="place"/)
  const receipt = judge(await sendReferral(home, answers, formKey), 200).body
  expect(receipt).toContain('Kōwhai Bay sends it on to the team in Te Awa')
  expect(receipt).toMatch(
    /A coordinator in Te Awa reads it[\s\S]*call the team in Te Awa: 0800[\s\S]*call Kōwhai Bay: 0800/,
  )
  await arrived('te-awa', await receiptReference(formKey)).toBe(1)
  expect((await sendReferral(home, { ...answers, place: '../te-awa' })).status).not.toBe(500)
})

test('sent twice, or replayed by whoever carried it, it is one stub here and one referral there', async () => {
  const document = referral('Mere Example')
  const envelope = await sealed(document, 'te-awa')
  const before = [await count('kowhai-bay', 'transfers'), await count('te-awa', 'referrals')]
  for (const each of [envelope, envelope, await sealed(document, 'te-awa')]) expect(await handIn(each)).toEqual(sentOn)
  const reference = await receiptReference(document.formKey as Parameters<typeof receiptReference>[0])
  await arrived('te-awa', reference).toBe(1)
  const outbox = (await rows('kowhai-bay', 'outbox')).filter((row) => row.kind === 'transfer')
  expect(await sendOver(String(outbox.at(-1)?.payload))).toEqual({ received: true })
  expect([await count('kowhai-bay', 'transfers'), await count('te-awa', 'referrals')]).toEqual(
    before.map((one) => one + 1),
  )
})

test('a place that is this one, no locality’s, or no code at all leaves the referral here, where somebody reads it', async () => {
  const before = [await count('kowhai-bay', 'transfers'), await count('kowhai-bay', 'referrals')]
  for (const place of ['kowhai-bay', 'nowhere-bay', '../te-awa', '', 'TE-AWA', 'x'.repeat(500)])
    expect([place, await handIn(await sealed(referral('Hana Example'), place))]).toEqual([place, { received: true }])
  expect(await count('kowhai-bay', 'transfers')).toBe(before[0])
  expect(await count('kowhai-bay', 'referrals')).toBe((before[1] ?? 0) + 6)
})

test('each lane takes what was sealed for it alone, and tells nothing but that it was not received', async () => {
  const document = referral('Ana Example')
  const before = [await count('te-awa', 'referrals'), await count('kowhai-bay', 'referrals')]
  const transfer = {
    documentVersion: 1,
    transferId: 'trf_00000000000000000000000000',
    from: { code: 'kowhai-bay', name: 'Kōwhai Bay' },
    referral: document,
  }
  const refused = { received: false }
  expect(await sendOver(await sealed(document, undefined, 'referral', 'te-awa'))).toEqual(refused)
  expect(await sendOver(await sealed(document, undefined, 'transfer', 'te-awa'))).toEqual(refused)
  expect(await sendOver(await sealed({ ...transfer, caseId: 'cse_1' }, undefined, 'transfer', 'te-awa'))).toEqual(
    refused,
  )
  expect(await handIn(await sealed(transfer, undefined, 'transfer'))).toEqual(refused)
  expect(await handIn(await sealed(transfer, 'te-awa', 'referral'))).toEqual(refused)
  expect(await home.house.call('locality#Intake', 'ask', await sealed(document, undefined, 'referral'))).toEqual(
    refused,
  )
  for (const junk of ['', 'a.b.c.d.e', 'x'.repeat(600_000)]) expect(await sendOver(junk)).toEqual(refused)
  // The place stands in the sealed header: whoever changes it on the way is found out.
  const [header = '', ...rest] = (await sealed(document, 'te-awa')).split('.')
  const outside = { ...JSON.parse(Buffer.from(header, 'base64url').toString()), place: 'harbour' }
  const changed = [Buffer.from(JSON.stringify(outside)).toString('base64url'), ...rest].join('.')
  expect(await handIn(changed)).toEqual(refused)
  expect([await count('te-awa', 'referrals'), await count('kowhai-bay', 'referrals')]).toEqual(before)
})

test('one that could not be sent on stays, and its receipt names the team that has it and no other', async () => {
  const answers = { ...teacher, 'people.0.name': 'Tavita Example', place: 'te-awa' }
  const { databaseServer, keys } = home.house
  judge(await sendReferral(home, answers), 200)
  const [before, stubs] = [await count('kowhai-bay', 'referrals'), await count('kowhai-bay', 'transfers')]
  databaseServer.failNext(1_000, 'error', keys.registryNamespace)
  const receipt = judge(await sendReferral(home, answers), 200).body
  databaseServer.failNext(0, 'error', keys.registryNamespace)
  expect(receipt).toContain('The team in Kōwhai Bay has it and reads it')
  expect(receipt).toContain('A coordinator in Kōwhai Bay reads it')
  expect(receipt).not.toContain('Te Awa')
  expect(await count('kowhai-bay', 'referrals')).toBe(before + 1)
  expect(await count('kowhai-bay', 'transfers')).toBe(stubs)
})

test('while the other locality cannot be reached it waits and is shown as waiting; the night sends it on, once', async () => {
  const { databaseServer } = home.house
  const grant = v.parse(v.object({ url: v.string() }), await home.house.call('registry#TenantAccess', 'open', 'te-awa'))
  const namespace = /t-[a-z2-7]{26}/.exec(grant.url)?.[0] ?? ''
  databaseServer.failNext(1_000, 'error', namespace)
  const document = referral('Losa Example')
  const reference = await receiptReference(document.formKey as Parameters<typeof receiptReference>[0])
  expect(await handIn(await sealed(document, 'te-awa'))).toEqual(sentOn)
  const coordinator = await home.signIn('kowhai-bay-coordinator-1')
  const page = async (path: string) => judge(await coordinator.ask(home.at('kowhai-bay', path)), 200).body
  expect(await page('/transfers')).toContain('Waiting to be sent on')
  expect(await page('/')).toContain('Referrals that another locality has not got yet')
  databaseServer.failNext(0, 'error', namespace)
  expect((await rows('te-awa', 'referrals')).some((row) => row.reference === reference)).toBe(false)
  // A coordinator need not wait for the night.
  const pressed = await coordinator.ask(home.at('kowhai-bay', '/transfers'), { form: {} })
  expect([pressed.status, pressed.headers.location]).toEqual([303, '/transfers'])
  await arrived('te-awa', reference).toBe(1)
  databaseServer.failNext(1_000, 'error', namespace)
  const later = referral('Losa Another')
  const laterReference = await receiptReference(later.formKey as Parameters<typeof receiptReference>[0])
  expect(await handIn(await sealed(later, 'te-awa'))).toEqual(sentOn)
  await expect.poll(() => page('/transfers')).toContain('Waiting to be sent on')
  databaseServer.failNext(0, 'error', namespace)
  const night = await home.house.miniflare.getQueueProducer<{ locality: string }>('NIGHT', 'registry')
  await night.send({ locality: 'kowhai-bay' })
  await arrived('te-awa', laterReference).toBe(1)
  await expect.poll(async () => count('kowhai-bay', 'waiting_transfers')).toBe(0)
  await night.send({ locality: 'kowhai-bay' })
  expect(await page('/transfers')).not.toContain('Waiting to be sent on')
  await arrived('te-awa', reference).toBe(1)
})

test('a coordinator sends on what came to the wrong locality, for a reason, and may get it back from there', async () => {
  const document = referral('Wiremu Example')
  const reference = await receiptReference(document.formKey as Parameters<typeof receiptReference>[0])
  expect(await handIn(await sealed(document))).toEqual({ received: true })
  const sendOn = async (label: string, place: string, to: string) => {
    const visitor = await home.signIn(`${label}-coordinator-1`)
    const id = (await rows(label, 'referrals')).filter((row) => row.reference === reference).at(-1)?.id
    const path = home.at(label, `/triage/${id}/send-on`)
    const key = newSignedInKey()
    judge(await visitor.ask(path), 200)
    const chosen = judge(await visitor.ask(path, { form: { formKey: key, place, go: 'find' } }), 200).body
    expect(chosen).toContain(`value="${to}"`)
    expect(chosen).not.toContain(`value="${label}"`)
    const missing = await visitor.ask(path, { form: { formKey: key, place, to, reason: '', go: 'send' } })
    expect([missing.status, missing.body.includes('href="#reason"')]).toEqual([422, true])
    for (const other of ['', label, 'nowhere-bay'])
      expect(
        (await visitor.ask(path, { form: { formKey: key, place, to: other, reason: 'x', go: 'send' } })).status,
      ).toBe(422)
    const form = { formKey: key, place, to, reason: 'They live there.', go: 'send' }
    for (const answer of [await visitor.ask(path, { form }), await visitor.ask(path, { form })])
      expect([answer.status, answer.headers.location]).toEqual([303, '/transfers'])
    const again = await visitor.ask(path, { form: { ...form, formKey: newSignedInKey() } })
    expect(again.status).toBe(409)
    expect((await visitor.ask(path)).body).toContain('was decided')
    return { id, visitor }
  }
  const { id, visitor } = await sendOn('kowhai-bay', 'pukeko bend', 'te-awa')
  expect((await visitor.ask(home.at('kowhai-bay', '/triage'))).body).not.toContain('Wiremu Example')
  expect((await visitor.ask(home.at('kowhai-bay', `/triage/${id}`))).body).toContain('They live there.')
  await arrived('te-awa', reference).toBe(1)
  await sendOn('te-awa', 'Kowhai Bay', 'kowhai-bay')
  await arrived('kowhai-bay', reference).toBe(2)
  expect((await visitor.ask(home.at('kowhai-bay', '/triage'))).body).toContain('Wiremu Example')
})

test('only a coordinator sends on, and a referral that is not here is not found', async () => {
  const practitioner = await home.signIn('kowhai-bay-practitioner-1')
  const [first] = await rows('kowhai-bay', 'referrals')
  expect((await practitioner.ask(home.at('kowhai-bay', `/triage/${first?.id}/send-on`))).status).toBe(403)
  const form = { formKey: newSignedInKey(), place: 'x', to: 'te-awa', reason: 'x', go: 'send' }
  expect((await practitioner.ask(home.at('kowhai-bay', `/triage/${first?.id}/send-on`), { form })).status).toBe(403)
  const coordinator = await home.signIn('kowhai-bay-coordinator-1')
  const nowhere = home.at('kowhai-bay', '/triage/ref_00000000000000000000000000/send-on')
  expect((await coordinator.ask(nowhere)).status).toBe(404)
  expect((await coordinator.ask(nowhere, { form })).status).toBe(404)
})
