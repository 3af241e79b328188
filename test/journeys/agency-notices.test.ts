import { agencyNotice } from '@kps/crossings/agency-notices'
import { makeId } from '@kps/crossings/ids'
import { instantNow } from '@kps/foundation/time'
import {
  type Agencies,
  deliverTellings,
  joinAgency,
  readAgency,
  restoreAgency,
  suspendAgency,
} from '@kps/locality/agencies'
import { decideNotice, listNotices } from '@kps/locality/agency-notices'
import { readHome } from '@kps/locality/home'
import { runNotices } from '@kps/locality-door/notices'
import { keepTaken, keepTelling, listUntakenNotices, type WaitingNotice } from '@kps/registry/agencies'
import { counted } from '@kps/test/statements'
import { type ALocality, type ARegistry, aLocality, aRegistry, aRoom, asForm } from '@kps/test/tenants'
import { agencyNoticesRoutes } from '@kps/web-locality/agency-notices'
import { newFormKey } from '@kps/web-locality/door'
import { homeRoutes } from '@kps/web-locality/home'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

type Place = 'kowhai-bay' | 'te-awa'
type Person = Awaited<ReturnType<ALocality['visitAs']>>
const nzbn = '9429999999996'
const legalName = 'Harbour Fono Incorporated'

let registry: ARegistry
const places = new Map<string, ALocality>()
const people = new Map<string, Person>()
const agencyIn = new Map<string, string>()
/** What lies on the queue, which localities are away, and whether the registry is. */
let queue: WaitingNotice[] = []
const away = new Set<string>()
let registryIsDown = false

beforeAll(async () => {
  registry = await aRegistry()
  await registry.open('kowhai-bay', 'te-awa', 'harbour')
  for (const code of ['kowhai-bay', 'te-awa'] as const) {
    const locality = await aLocality()
    places.set(code, locality)
    people.set(code, await locality.visitAs('coordinator'))
    const id = makeId('agy', instantNow())
    agencyIn.set(code, id)
    const agency = { id, name: 'Harbour Fono', legalName, nzbn, kind: 'pacific', isFamilyViolenceAgency: 'yes' }
    await joinAgency(locality.lane('founding'), agency, `agency-${id}`)
  }
})
afterAll(() => Promise.all([registry?.close(), ...[...places.values()].map((one) => one.close())]))
beforeEach(() => {
  registryIsDown = false
  away.clear()
})

const at = (code: Place) => {
  const [locality, person, agencyId] = [places.get(code), people.get(code), agencyIn.get(code)]
  if (!locality || !person || !agencyId) throw new Error('not opened')
  return { locality, visit: () => person(), agencyId }
}

/** The registry’s lane, as its entrypoint is, with a queue to look into. */
const agencies: Agencies = {
  async tell(code, told) {
    if (registryIsDown) throw new Error('the registry is down')
    const notices = await keepTelling(registry.database, code, told, instantNow())
    queue.push(...(notices ?? []))
    return notices !== undefined
  },
  taken: (code, tellingId) => keepTaken(registry.database, code, tellingId, instantNow()),
}
const tell = (code: Place) => deliverTellings(at(code).locality.lane('night'), code, agencies)

/** Empties the queue into the locality door; gives what became of each message. */
async function carry(bodies: readonly unknown[] = queue): Promise<string[]> {
  const became: string[] = []
  const messages = bodies.map((body) => ({ body, ack: () => became.push('ack'), retry: () => became.push('retry') }))
  const doors = {
    TENANT_ACCESS: {
      open: async (code: string) => {
        const locality = places.get(code)
        if (locality && away.has(code))
          return { paused: true as const, retryAfterSeconds: 60, facts: locality.grant.facts }
        return locality && { ...locality.grant, code, expiresAt: Date.now() }
      },
    },
    AGENCIES: agencies,
    ALARMS: { raise: async () => undefined },
  }
  await runNotices({ messages }, doors)
  return became
}
const noticesOf = async (code: Place) => (await listNotices(at(code).visit())).answer
const standing = async (code: Place) => {
  const { agencyId, visit } = at(code)
  return (await readAgency(visit(), { agencyId })).answer.standing
}
const page = async (code: Place, path: string, init?: RequestInit) => {
  const response = await aRoom(at(code).visit, [homeRoutes, agencyNoticesRoutes]).request(path, init)
  return { status: response.status, text: await response.text() }
}

test('the registry learns which agency works where, and nothing of a person or a reason', async () => {
  expect([await tell('kowhai-bay'), await tell('te-awa')]).toEqual([1, 1])
  expect(await tell('te-awa')).toBe(0)
  expect(queue).toEqual([])
  const { agencyId, visit } = at('kowhai-bay')
  registryIsDown = true
  await suspendAgency(visit(), { agencyId, reason: 'A complaint about Rangi.' }, newFormKey())
  expect(await tell('kowhai-bay')).toBe(0)
  registryIsDown = false
  expect(await tell('kowhai-bay')).toBe(1)
  expect(queue.map(({ locality, notice }) => [locality, notice.state, notice.fromLocality])).toEqual([
    ['te-awa', 'suspended', 'kowhai-bay'],
  ])
  expect(JSON.stringify(queue)).not.toMatch(/Rangi|complaint/)
  expect(Object.keys(agencyNotice.entries).sort()).toEqual(
    ['at', 'fromLocality', 'fromName', 'id', 'legalName', 'nzbn', 'state'].sort(),
  )
})

test('a paused locality gets its notice later; brought twice it is shown once, and nothing happens by itself', async () => {
  away.add('te-awa')
  expect(await carry()).toEqual(['retry'])
  expect(await listUntakenNotices(registry.database, instantNow())).toHaveLength(1)
  away.clear()
  expect(await carry([...queue, ...queue])).toEqual(['ack', 'ack'])
  expect(await listUntakenNotices(registry.database, instantNow())).toEqual([])
  queue = []
  const { waiting } = await noticesOf('te-awa')
  expect(waiting.map((one) => [one.legalName, one.state])).toEqual([[legalName, 'suspended']])
  expect(await standing('te-awa')).toBe('here')
  expect((await page('te-awa', '/')).text).toContain('Notices from other localities about an agency')
  expect((await noticesOf('kowhai-bay')).waiting).toEqual([])
})

test('its coordinator decides, once, with a reason; the decision is told and comes back to nobody who decided the same', async () => {
  const [notice] = (await noticesOf('te-awa')).waiting
  const path = `/agency-notices/${notice?.noticeId}`
  expect((await page('te-awa', path)).text).toContain('Pause it here too')
  const form = (fields: Readonly<Record<string, string>>) => asForm({ formKey: newFormKey(), ...fields })
  const empty = await page('te-awa', path, form({ decision: '', reason: 'Kept words' }))
  expect([empty.status, empty.text.includes('Kept words')]).toEqual([422, true])
  expect((await page('te-awa', path, form({ decision: 'restored-here', reason: 'Not to choose' }))).status).toBe(422)
  const reason = 'We rang Kōwhai Bay.'
  expect((await page('te-awa', path, form({ decision: 'suspended-here', reason }))).status).toBe(303)
  expect(await standing('te-awa')).toBe('suspended')
  const second = await page('te-awa', path, form({ decision: 'left-as-it-is', reason: 'The second one’s words' }))
  expect([second.status, second.text.includes('The second one’s words')]).toEqual([409, true])
  expect((await noticesOf('te-awa')).decided.map(({ decision }) => decision)).toEqual(['suspended-here'])
  expect((await at('te-awa').locality.stored()).includes(reason)).toBe(false)
  await tell('te-awa')
  expect(queue).toEqual([])
})

test('what is restored in one locality is told to the other, which may leave it as it is', async () => {
  const { agencyId, visit } = at('kowhai-bay')
  await restoreAgency(visit(), { agencyId, reason: 'Cleared.' }, newFormKey())
  await tell('kowhai-bay')
  expect(await carry()).toEqual(['ack'])
  queue = []
  const [notice] = (await noticesOf('te-awa')).waiting
  const decision = { noticeId: notice?.noticeId, decision: 'left-as-it-is', reason: 'Not yet.' }
  await decideNotice(at('te-awa').visit(), decision, newFormKey())
  expect(await standing('te-awa')).toBe('suspended')
  expect((await readHome(at('te-awa').visit())).answer.agencyNotices).toBe(0)
})

test('a locality in which it begins to work hears where it is suspended', async () => {
  const told = {
    tellingId: makeId('out', instantNow()),
    telling: { nzbn, legalName, state: 'works-here', at: instantNow() },
  }
  expect(await agencies.tell('harbour', told)).toBe(true)
  expect(queue.map(({ locality, notice }) => [locality, notice.fromLocality, notice.state])).toEqual([
    ['harbour', 'te-awa', 'suspended'],
  ])
  expect(await agencies.tell('harbour', told)).toBe(true)
  queue = []
})

test('what does not fit, or comes from nowhere, is kept by nobody', async () => {
  const telling = { nzbn, legalName, state: 'suspended', at: instantNow() }
  const tellingId = makeId('out', instantNow())
  for (const [code, told] of [
    ['nowhere', { tellingId, telling }],
    ['harbour', { tellingId, telling: { ...telling, reason: 'Rangi' } }],
    ['harbour', { tellingId, telling: { ...telling, nzbn: '9429999999997' } }],
    ['harbour', { tellingId: 'x', telling }],
    ['harbour', undefined],
  ] as const)
    expect(await keepTelling(registry.database, code, told, instantNow())).toBeUndefined()
  const bodies = [undefined, { locality: 'te-awa' }, { locality: '../x', notice: {} }]
  expect(await carry(bodies)).toEqual(['ack', 'ack', 'ack'])
  expect(v.safeParse(agencyNotice, { ...telling, id: tellingId }).success).toBe(false)
})

test('the notices and one of them are one round trip each, of ten statements at most, and only a coordinator’s', async () => {
  const { locality } = at('te-awa')
  const [one] = (await noticesOf('te-awa')).decided
  for (const path of ['/agency-notices', `/agency-notices/${one?.noticeId}`]) {
    const { roundTrips, statements, wholeTables } = await counted(locality, () => page('te-awa', path))
    expect([path, roundTrips, wholeTables]).toEqual([path, 1, []])
    expect(statements).toBeLessThanOrEqual(10)
  }
  const practitioner = await locality.visitAs('practitioner')
  await expect(listNotices(practitioner())).rejects.toMatchObject({ code: 'not-permitted' })
})
