import { makeId } from '@kps/crossings/ids'
import type { Nzbn } from '@kps/crossings/organisations'
import type { HandedInApplication } from '@kps/crossings/response-application'
import { type ApplicationDecision, tenancySaid } from '@kps/crossings/tenancy'
import { BatchRefused } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { makeSealingKeys, sealEnvelope, sha256 } from '@kps/foundation/sealing'
import { addMinutes, type Instant, instantNow } from '@kps/foundation/time'
import {
  checkCode,
  decideApplication,
  demandRenewal,
  listApplications,
  mostAnHour,
  mostOddAnHour,
  readApplication,
  receiveApplication,
} from '@kps/registry/applications'
import { applicationDecisions } from '@kps/registry/applications/schema'
import { type ARegistry, aRegistry } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

const now = instantNow()
const [mere, tane, ana] = ['1', '2', '3'].map((one) => makeId('acc', `2026-01-01T00:00:00.00${one}Z` as Instant))
const words = 'Moana Example of Te Awa Trust, 07 555 0101'

let registry: ARegistry
let seal: () => Promise<string>
let count = 0

beforeAll(async () => {
  registry = await aRegistry()
  const { publicKey } = await makeSealingKeys()
  seal = () => sealEnvelope(publicKey, 'hub-key', { words }, { purpose: 'application' })
  await registry.open('kowhai-bay')
})

afterAll(() => registry?.close())

async function anApplication(given: Partial<HandedInApplication> = {}): Promise<HandedInApplication> {
  count += 1
  return {
    reference: `KAURI ${String(count).padStart(3, '0')} 15`,
    formKeyHash: await sha256(`form ${count}`),
    code: `rohe-${count}`,
    nzbn: '9429999999996' as Nzbn,
    invitationHash: await sha256(`invitation ${count}`),
    followsReference: null,
    looksOdd: false,
    envelope: await seal(),
    ...given,
  }
}

/** Hands one in, as the front door does, and gives its id. */
async function handIn(given: Partial<HandedInApplication> = {}, at: Instant = now) {
  const application = await anApplication(given)
  expect(await receiveApplication(registry.database, application, at)).toBe('received')
  const found = (await listApplications(registry.database, at)).rows.find(
    (one) => one.reference === application.reference,
  )
  if (!found) throw new Error('it is on no list')
  return { ...application, id: found.id }
}

let key = 0
const decide = (applicationId: string, decision: ApplicationDecision, by: string | undefined, formKey?: string) => {
  key += 1
  const given = {
    applicationId,
    decision,
    by,
    reason: decision === 'approved' ? null : 'sealed',
    key: formKey ?? `a-form-key-number-${key}`,
  }
  return decideApplication(registry.database, given, instantNow()).then(
    ({ state }) => state,
    (error: unknown) => (error instanceof Failure ? error.messageKey : Promise.reject(error)),
  )
}

test('an application that is sent twice, or twice at once, is one', async () => {
  const application = await anApplication()
  const sent = [1, 2, 3].map(() => receiveApplication(registry.database, application, now))
  expect(await Promise.all(sent)).toEqual(['received', 'received', 'received'])
  const { rows: listed } = await listApplications(registry.database, now)
  expect(listed.filter(({ reference }) => reference === application.reference)).toHaveLength(1)
})

test('the registry holds of an application nothing that a person wrote: only ciphertext, codes, numbers, dates and hashes', async () => {
  await handIn()
  const [rows] = await registry.database.batch([registry.database.orm.all(sql`select * from applications`)])
  const shapes: Record<string, RegExp> = {
    id: /^app_[0-9a-z]{26}$/,
    reference: /^[A-Z]+ \d{3} \d{2}$/,
    form_key_hash: /^[\w-]{43}$/,
    code: /^[a-z0-9-]+$/,
    folded_code: /^[a-z0-9]+$/,
    nzbn: /^\d{13}$/,
    received_at: /^\d{4}-[\d:.TZ-]+$/,
    invitation_hash: /^[\w-]{43}$/,
    follows_reference: /^(null|[A-Z]+ \d{3} \d{2})$/,
    looks_odd: /^[01]$/,
    envelope: /^[\w-]+(\.[\w-]+){4}$/,
  }
  for (const row of rows as Record<string, unknown>[]) {
    expect(Object.keys(row).sort()).toEqual(Object.keys(shapes).sort())
    for (const [name, value] of Object.entries(row)) expect(String(value), name).toMatch(shapes[name] ?? /^$/)
    expect(JSON.stringify(row)).not.toMatch(/Moana|Te Awa Trust|555/)
  }
})

test('what no front door sends is refused: another purpose, a letter that is not sealed, a field more', async () => {
  const { publicKey } = await makeSealingKeys()
  const other = await sealEnvelope(publicKey, 'hub-key', {}, { purpose: 'referral' })
  const application = await anApplication()
  const bad = [{ envelope: other }, { envelope: words }, { code: 'hub' }, { name: 'Moana' }, { formKeyHash: 'short' }]
  for (const given of bad)
    await expect(receiveApplication(registry.database, { ...application, ...given }, now)).rejects.toThrow(Failure)
  await expect(receiveApplication(registry.database, undefined, now)).rejects.toThrow(Failure)
})

test('approving takes two different people, and the database itself counts them', async () => {
  const { id } = await handIn()
  expect(await decide(id, 'approved', mere)).toBe('approved-once')
  expect(await decide(id, 'approved', mere)).toBe(tenancySaid.samePerson)
  expect((await readApplication(registry.database, id)).state).toBe('approved-once')
  expect(await decide(id, 'approved', tane)).toBe('approved')
  expect(await decide(id, 'declined', ana)).toBe(tenancySaid.decidedMeanwhile)
  const forged = { applicationId: id, turn: 9, decision: 'approved' as const, decidedBy: mere ?? '', decidedAt: now }
  const insert = registry.database.orm.insert(applicationDecisions).values(forged)
  await expect(registry.database.batch([insert])).rejects.toThrow(BatchRefused)
})

test('the same form of the hub decides once, and two people at once leave no half decision', async () => {
  const { id } = await handIn()
  expect(await decide(id, 'approved', mere, 'one-and-the-same-form-key')).toBe('approved-once')
  expect(await decide(id, 'approved', mere, 'one-and-the-same-form-key')).toBe('approved-once')
  const both = await Promise.all([decide(id, 'approved', tane), decide(id, 'approved', ana)])
  expect(both.sort()).toEqual(['approved', tenancySaid.decidedMeanwhile])
  expect((await readApplication(registry.database, id)).decisions).toHaveLength(2)
})

test.for(['asked-for-more', 'declined', 'withdrawn'] as const)(
  'one person is enough for %s, which ends it',
  async (decision) => {
    const { id } = await handIn()
    await decide(id, 'approved', mere)
    expect(await decide(id, decision, mere)).toBe(decision)
    expect(await decide(id, 'approved', tane)).toBe(tenancySaid.decidedMeanwhile)
    const listed = (await listApplications(registry.database, instantNow())).rows.filter((one) => one.id === id)
    expect(listed).toMatchObject([{ state: decision }])
  },
)

test('nobody decides on what is not there', async () => {
  expect(await decide(makeId('app', now), 'approved', mere)).toBe(tenancySaid.notFound)
  await expect(readApplication(registry.database, 'app_nothing')).rejects.toThrow(tenancySaid.notFound)
})

test('a code is taken, reserved, alike or free, and each is told apart', async () => {
  const standing = (code: string, follows?: string) => checkCode(registry.database, code, follows)
  expect(await standing('kowhai-bay')).toBe('taken')
  for (const alike of ['koowhai-bay', 'kowhaibay', 'kowhai-baay']) expect(await standing(alike), alike).toBe('alike')
  for (const reserved of ['hub', 'mi', 'start', 'www']) expect(await standing(reserved)).toBe('reserved')
  expect(await standing('kowhai-flat')).toBe('free')
  for (const none of ['', 'Kōwhai Bay', 'x'.repeat(41), undefined])
    await expect(checkCode(registry.database, none)).rejects.toThrow(Failure)
})

test('of two who apply for one place the second cannot be approved; who follows an approved one finds its own code free', async () => {
  const first = await handIn({ code: 'te-awa' })
  const second = await handIn({ code: 'teawa' })
  for (const by of [mere, tane]) await decide(first.id, 'approved', by)
  expect(await checkCode(registry.database, 'te-awa')).toBe('taken')
  expect(await checkCode(registry.database, 'te-awaa')).toBe('alike')
  await decide(second.id, 'approved', mere)
  expect(await decide(second.id, 'approved', tane)).toBe(tenancySaid.codeTaken)
  expect(await checkCode(registry.database, 'te-awa', first.reference)).toBe('free')
  const again = await handIn({ code: 'te-awa', followsReference: first.reference })
  await decide(again.id, 'approved', mere)
  expect(await decide(again.id, 'approved', tane)).toBe('approved')
  expect(await readApplication(registry.database, again.id)).toMatchObject({ follows: { id: first.id } })
  expect(await readApplication(registry.database, first.id)).toMatchObject({ followedBy: { id: again.id } })

  const invitation = { id: makeId('inv', now), agencyId: makeId('agy', now), roles: ['coordinator'], name: 'Moana' }
  const renew = (secretIndex: string, applicationId: string) =>
    demandRenewal(registry.database, {
      ...{
        applicationId: applicationId as `app_${string}`,
        code: 'te-awa',
        by: mere ?? 'acc_',
        key: 'a-key-of-a-form-x',
      },
      invitation: { ...invitation, secretIndex },
    })
  await renew(again.invitationHash, again.id)
  await expect(renew(await sha256('of the hub’s choosing'), again.id)).rejects.toThrow(tenancySaid.notApproved)
  await expect(renew(second.invitationHash, second.id)).rejects.toThrow(tenancySaid.notApproved)
})

test('too many in an hour are told so, a machine’s take no room from people’s, and a repeat is still the same one', async () => {
  const later = addMinutes(now, 24 * 60)
  const send = async (given: Partial<HandedInApplication>) =>
    receiveApplication(registry.database, await anApplication(given), later)
  const odd = await Promise.all(Array.from({ length: mostOddAnHour + 1 }, () => send({ looksOdd: true })))
  expect(odd.filter((one) => one === 'too-many')).toHaveLength(1)
  const first = await anApplication()
  await receiveApplication(registry.database, first, later)
  const others = await Promise.all(Array.from({ length: mostAnHour }, () => send({})))
  expect(others.filter((one) => one === 'too-many')).toHaveLength(1)
  expect(await receiveApplication(registry.database, first, later)).toBe('received')
  expect(await receiveApplication(registry.database, await anApplication(), addMinutes(later, 61))).toBe('received')
})
