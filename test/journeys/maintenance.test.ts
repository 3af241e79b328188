import { makeSealingKeys, sealEnvelope } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { isServed, served } from '@kps/locality/schema-version'
import { takeSealed } from '@kps/locality-door/sealed-lane'
import { registryBatch } from '@kps/registry/localities'
import { pause, resume } from '@kps/registry/pauses'
import { advanceRollout, startRollout } from '@kps/registry/rollout'
import { type AFleet, aCoordinator, aDoor, aFleet, furtherMigrations } from '@kps/test/fleet'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Twelve localities as they are today, one that newer code has made, and somebody signed in in each. */
let fleet: AFleet
const secrets = new Map<string, string>()
const next = await furtherMigrations(1)
const afterNext = await furtherMigrations(2)
beforeAll(async () => {
  fleet = await aFleet(12)
  await fleet.add('new-place', next)
  for (const tenant of fleet.tenants) secrets.set(tenant.code, await aCoordinator(fleet, tenant))
})
afterAll(() => fleet?.close())

const askAs = (door: ReturnType<typeof aDoor>, code: string, path: string) =>
  door.ask(code, path, { secret: secrets.get(code) })

/** A page that cannot be used just now: 503, when to come again, 111 and the helplines, in both languages. */
async function isUnderMaintenance(answer: Response, seconds: number): Promise<string> {
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe(String(seconds))
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const html = await answer.text()
  for (const shown of [
    'tel:111',
    'tel:0800733843',
    '0800\u00a0000\u00a0000',
    'You cannot use this service',
    'Kāore e taea te whakamahi',
  ])
    expect(html).toContain(shown)
  expect(html).not.toContain('Aroha')
  return html
}

test('code serves a schema one behind and any ahead, and none that is two behind', () => {
  expect([3, 4, 5, 6].map((schema) => isServed(schema, 5))).toEqual([false, true, true, true])
  expect(isServed(served)).toBe(true)
})

test('a locality that is two behind says so, with when to come again; its lanes take nothing in; nothing that was typed is lost', async () => {
  const door = aDoor(fleet, served + 2)
  await isUnderMaintenance(await askAs(door, 'place-0', '/triage'), 60)
  const html = await isUnderMaintenance(await door.ask('place-0', '/', { language: 'mi' }), 60)
  expect(html).toContain('Te Kokoru Kōwhai')
  const form = { formKey: 'A'.repeat(24), story: 'She said: "I am <afraid>".' }
  const posted = await isUnderMaintenance(await door.ask('place-0', '/triage/ref_1', { form }), 60)
  expect(posted).toContain('name="story" value="She said: &quot;I am &lt;afraid&gt;&quot;.')
  expect(posted).toContain('action="/triage/ref_1"')
  expect(secrets.get('place-0')).toBeDefined()
  expect((await askAs(aDoor(fleet, served + 1), 'place-0', '/triage')).status).toBe(200)
})

test('old and new code serve every locality while all are brought forward, with no error and no maintenance page', async () => {
  const doors = [aDoor(fleet, served), aDoor(fleet, served + 1)]
  const means = await fleet.means(next)
  let isOver = false
  let visits = 0
  const statuses = new Set<number>()
  /** Visits one locality after another, through the old code and the new. */
  const visit = async (from: number) => {
    for (let at = from; !isOver; at += 1) {
      const { code = '' } = fleet.tenants[at % fleet.tenants.length] ?? {}
      const door = doors[at % 2]
      if (door) statuses.add((await askAs(door, code, at % 3 === 0 ? '/triage' : '/questions')).status)
      visits += 1
    }
  }
  const visitors = [0, 5].map(visit)
  await startRollout(means, { by: 'acc_of_a_tenancy_manager' })
  while ((await advanceRollout(means)).state === 'going');
  isOver = true
  await Promise.all(visitors)
  expect([...statuses]).toEqual([200])
  expect(visits).toBeGreaterThan(10)
  for (const { code } of fleet.tenants) expect(await fleet.open(code)).toMatchObject({ schema: served + 1 })
  for (const { code } of fleet.tenants)
    for (const door of [...doors, aDoor(fleet, served + 2)])
      expect((await askAs(door, code, '/triage')).status).toBe(200)
  await isUnderMaintenance(await askAs(aDoor(fleet, afterNext.length + 1), 'place-11', '/triage'), 60)
})

test('a paused locality is met by the same page, for as long as it takes, and its lanes say that nothing was received', async () => {
  const { database } = await fleet.means(next)
  const { orm } = database
  const [, tenant] = fleet.tenants
  if (!tenant) throw new Error('there is no such place')
  const asked = { localityId: tenant.id, by: 'acc_of_a_tenancy_manager' } as const
  const door = aDoor(fleet, served)
  const place = await fleet.add('quiet-place', next)
  await registryBatch(database, [
    pause(orm, { ...asked, localityId: place.id, why: 'restore', at: instantNow() }),
    pause(orm, { ...asked, why: 'restore', at: instantNow() }),
    pause(orm, { ...asked, why: 'closing', at: instantNow() }),
  ])
  await isUnderMaintenance(await door.ask(place.code, '/'), 60)

  // A door that was granted access before serves on, until the database refuses it.
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(200)
  fleet.server.failNext(1, 'error', tenant.namespace)
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(503)
  await isUnderMaintenance(await askAs(door, tenant.code, '/triage'), 60)
  let isTaken = false
  const take = async () => {
    isTaken = true
    return {}
  }
  const { publicKey } = await makeSealingKeys()
  const envelope = await sealEnvelope(
    publicKey,
    `${tenant.code}.key_1`,
    { question: 'May we?' },
    { purpose: 'question' },
  )
  expect(await takeSealed(door.doors as never, 'intake', envelope, take)).toEqual({ received: false })
  expect(isTaken).toBe(false)

  await registryBatch(database, [resume(orm, { ...asked, why: 'restore', at: instantNow() })])
  await isUnderMaintenance(await askAs(door, tenant.code, '/triage'), 3600)
  await registryBatch(database, [resume(orm, { ...asked, why: 'closing', at: instantNow() })])
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(200)
})

test('when a database falls the registry is asked again; if that is away too, what was granted still counts', async () => {
  const door = aDoor(fleet, served)
  const [, , tenant] = fleet.tenants
  if (!tenant) throw new Error('there is no such place')
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(200)
  expect(door.registry.asked).toBe(0)
  fleet.server.failNext(1, 'error', tenant.namespace)
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(503)
  door.registry.isAway = true
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(200)
  expect(door.registry.asked).toBe(1)
  const unknown = await fleet.add('unknown-place', next)
  expect((await door.ask(unknown.code, '/')).status).toBe(503)
  door.registry.isAway = false
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(200)
  expect((await askAs(door, tenant.code, '/triage')).status).toBe(200)
  expect(door.registry.asked).toBe(3)
})
