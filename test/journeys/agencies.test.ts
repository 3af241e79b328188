import { makeId } from '@kps/crossings/ids'
import { toBase64Url } from '@kps/foundation/sealing'
import { addDays, aucklandDate, instantNow } from '@kps/foundation/time'
import {
  actsFor,
  agencyChoices,
  listAgencies,
  mayReceiveAs,
  readAgency,
  recordAgreement,
  restoreAgency,
  setLawfulStanding,
  standingAfter,
  suspendAgency,
} from '@kps/locality/agencies'
import { readHome } from '@kps/locality/home'
import { createLocalityApp } from '@kps/locality-door/app'
import { counted } from '@kps/test/statements'
import { type ALocality, aBrowser, aLocality, anInvitation, aRoom, asForm, show } from '@kps/test/tenants'
import { agenciesRoutes } from '@kps/web-locality/agencies'
import { newFormKey } from '@kps/web-locality/door'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

type Person = Awaited<ReturnType<ALocality['visitAs']>>
let locality: ALocality
let elsewhere: ALocality
let coordinator: Person
let practitioner: Person
let service: string

beforeAll(async () => {
  ;[locality, elsewhere] = await Promise.all([aLocality(), aLocality()])
  coordinator = await locality.visitAs('coordinator')
  practitioner = await locality.visitAs('practitioner')
  service = locality.agencies.service
})
afterAll(() => Promise.all([locality?.close(), elsewhere?.close()]))

const read = async (path: string, init?: RequestInit, visit = coordinator) => {
  const response = await aRoom(() => visit(), [agenciesRoutes]).request(path, init)
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}
const send = (path: string, fields: Readonly<Record<string, string>>, visit = coordinator) =>
  read(path, asForm({ formKey: newFormKey(), ...fields }), visit)
const key = newFormKey
const opened = async (agencyId = service) => (await readAgency(coordinator(), { agencyId })).answer
const holds = async (condition: ReturnType<typeof sql>) => {
  const [rows] = await locality.database.batch([locality.database.orm.all(sql`select ${condition} as it`)])
  return (rows as { it: number }[])[0]?.it === 1
}

test('what the law lets an agency receive is set turn by turn; unknown, and never set, is a no', async () => {
  const ground = 'child-welfare-and-protection-agency'
  const said: [holds: string, isYes: boolean][] = [
    ['yes', true],
    ['unknown', false],
    ['yes', true],
    ['no', false],
  ]
  expect(await holds(mayReceiveAs(service, ground))).toBe(false)
  for (const [answer, isYes] of said) {
    const basis = `Asked them: ${answer}.`
    expect((await send(`/agencies/${service}/law`, { standing: ground, holds: answer, basis })).status).toBe(303)
    expect(await holds(mayReceiveAs(service, ground))).toBe(isYes)
  }
  const { lawful } = await opened()
  expect(lawful.map((one) => [one.holds, one.isReplaced])).toEqual([
    ['no', false],
    ['yes', true],
    ['unknown', true],
    ['yes', true],
  ])
  expect((await read(`/agencies/${service}`)).text).toContain('Nobody has confirmed this: counts as a no')
  const wrong = await send(`/agencies/${service}/law`, { standing: ground, holds: '', basis: 'Kept words' })
  expect([wrong.status, wrong.text.includes('Kept words'), wrong.text.includes('Choose yes, no')]).toEqual([
    422,
    true,
    true,
  ])
})

test('an agreement that runs out is said in words, on its day in Aotearoa', async () => {
  const today = aucklandDate(instantNow())
  const agreed = (expiresOn: string | undefined, signedOn = '2024-07-01') =>
    recordAgreement(
      coordinator(),
      {
        agencyId: service,
        agreement: { kind: 'information-sharing', title: 'Sharing', signedOn, ...(expiresOn && { expiresOn }) },
      },
      key(),
    )
  const said = async () =>
    (await listAgencies(coordinator())).answer.agencies.find(({ agencyId }) => agencyId === service)?.sharing
  expect(await said()).toBe('none')
  const steps = [
    [addDays(today, -1), 'expired', 'Has run out'],
    [today, 'soon', 'Runs out soon'],
    [addDays(today, 400), 'stands', 'In force'],
    [undefined, 'stands', 'In force'],
  ] as const
  for (const [expiresOn, state, word] of steps) {
    await agreed(expiresOn)
    expect(await said()).toBe(state)
    expect((await read('/agencies')).text).toContain(word)
  }
  await expect(agreed(undefined, addDays(today, 1))).rejects.toMatchObject({ code: 'bad-input' })
  await expect(agreed('2024-06-30')).rejects.toMatchObject({ code: 'bad-input' })
  const form = { kind: 'other', title: '', 'signedOn-day': '31', 'signedOn-month': '2', 'signedOn-year': '2026' }
  const { status, text } = await send(`/agencies/${service}/agreements`, form)
  expect([status, text.includes('href="#signedOn-day"'), text.includes('value="31"')]).toEqual([422, true, true])
})

/** The locality door itself, over these two localities. */
const door = createLocalityApp()
const environment = {
  HOST: 'localhost:8787',
  SIGN_IN_ISSUER: 'http://localhost',
  SIGN_IN_CLIENT_ID: 'locality',
  SIGN_IN_CLIENT_SECRET: 'a-secret-for-one-test-only',
  COOKIE_KEY: toBase64Url(new Uint8Array(32)),
  TENANT_ACCESS: {
    open: async (code: string) => {
      const { grant } = code === 'te-awa' ? elsewhere : locality
      return { ...grant, code }
    },
  },
  DIRECTORY: { list: async () => [], places: async () => ({ places: [] }) },
  ALARMS: { raise: async () => undefined },
}
const ask = async (place: string, secret: string, method: string, path: string) => {
  const post = { method, body: new URLSearchParams({ formKey: key() }).toString() }
  const headers = { cookie: `__Host-session=${secret}`, 'content-type': 'application/x-www-form-urlencoded' }
  const init =
    method === 'GET' ? { headers } : { ...post, headers: { ...headers, origin: `http://${place}.localhost:8787` } }
  return door.request(`http://${place}.localhost:8787${path}`, init, environment)
}

/** Ids of the right kind, so that what refuses is nothing but who asks. */
const kindOf = {
  case: 'cse',
  person: 'per',
  referral: 'ref',
  agency: 'agy',
  application: 'jap',
  notice: 'out',
  question: 'qst',
  publicationId: 'pub',
  assessment: 'ass',
  account: 'acc',
  invitation: 'inv',
  emblem: 'emb',
  meeting: 'mty',
  action: 'act',
} as const
const withIds = (path: string) =>
  path.replace(/:(\w+)(\{[^/]*\})?/g, (_, name: string) => {
    const kind = new Map<string, (typeof kindOf)[keyof typeof kindOf]>(Object.entries(kindOf)).get(name)
    if (kind === undefined) throw new Error(`of which kind is ${name}?`)
    return makeId(kind, instantNow())
  })

test('from the next request on nobody of a suspended agency opens a page or sends a form; elsewhere they do', async () => {
  const there = await elsewhere.visitAs('practitioner')
  const link = await anInvitation(locality, { agencyId: service, roles: ['practitioner'] })
  expect((await ask('kowhai-bay', practitioner.secret, 'GET', '/')).status).toBe(200)
  const page = (await read(`/agencies/${service}/pause`)).text
  expect(page).toContain('1 person works for it')
  const reason = 'A complaint is looked into.'
  expect((await send(`/agencies/${service}/pause`, { reason: '' })).status).toBe(422)
  expect((await send(`/agencies/${service}/pause`, { reason })).location).toBe(`/agencies/${service}`)
  expect((await opened()).standing).toBe('suspended')
  const routes = [
    ...new Set(door.routes.filter(({ method }) => method !== 'ALL').map((one) => `${one.method} ${one.path}`)),
  ]
  const open =
    /^(GET \/(sign-in|privacy|contact|help|shortcuts|acting-for|invitation)|POST \/(sign-out|shortcuts|acting-for|invitation))/
  // A picture is sent in a form of its own kind, which is looked at before anything of it is read.
  const asked = routes.filter((route) => !open.test(route) && route !== 'POST /settings/mark')
  expect(asked.length).toBeGreaterThan(50)
  for (const route of asked) {
    const [method = '', path = ''] = route.split(' ')
    const answer = await ask('kowhai-bay', practitioner.secret, method, withIds(path))
    expect([route, answer.status]).toEqual([route, 401])
  }
  await expect(show(locality, link, aBrowser())).rejects.toMatchObject({ messageKey: 'invitation.closed.title' })
  expect((await ask('te-awa', there.secret, 'GET', '/')).status).toBe(200)
  const choices = await locality.database.batch([agencyChoices(locality.database.orm)])
  expect(JSON.stringify(choices)).not.toContain(service)
  await expect(locality.visitAs('practitioner', 2)).rejects.toMatchObject({ messageKey: 'signIn.paused.title' })
  await expect(suspendAgency(coordinator(), { agencyId: service, reason }, key())).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await send(`/agencies/${service}/pause`, { reason })).status).toBe(409)
  expect((await send(`/agencies/${service}/restore`, { reason: 'Cleared.' })).status).toBe(303)
  expect((await readHome(practitioner())).actor.agencyId).toBe(service)
  expect((await show(locality, link, aBrowser())).invitationId).toBe(link.invitationId)
  expect((await opened()).turns.map(({ act, reason: why }) => [act, why])).toEqual([
    ['restored', 'Cleared.'],
    ['suspended', reason],
  ])
  expect((await locality.stored()).includes(reason)).toBe(false)
})

test('nobody suspends the agency for which they act, and nobody but a coordinator suspends any', async () => {
  const mine = locality.agencies.coordination
  const own = await send(`/agencies/${mine}/pause`, { reason: 'By mistake' })
  expect([own.status, own.text.includes('somebody from another one')]).toEqual([403, true])
  expect((await opened(mine)).standing).toBe('here')
  for (const role of ['practitioner', 'manager', 'administrator'] as const) {
    const visit = await locality.visitAs(role, 3)
    expect((await send(`/agencies/${service}/pause`, { reason: 'x' }, visit)).status, role).toBe(403)
    for (const path of ['/agencies', `/agencies/${service}`, `/agencies/${service}/leave`])
      expect((await read(path, undefined, visit)).status, `${role} ${path}`).toBe(403)
  }
  const nobody = makeId('agy', instantNow())
  expect((await read(`/agencies/${nobody}`)).status).toBe(404)
  expect((await send(`/agencies/${nobody}/law`, { standing: 'other', holds: 'yes', basis: 'x' })).status).toBe(404)
})

test('two coordinators at once: one suspends, the other is told so', async () => {
  const second = await locality.visitAs('coordinator', 2)
  const { police: agencyId } = locality.agencies
  const both = await Promise.allSettled(
    [coordinator, second].map((visit) => suspendAgency(visit(), { agencyId, reason: 'Both.' }, key())),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await restoreAgency(coordinator(), { agencyId, reason: 'Again.' }, key())
})

test('whatever is asked in whatever order, an agency stands where the rule says, and no turn is lost', async () => {
  const { police: agencyId } = locality.agencies
  const acts = { suspended: suspendAgency, restored: restoreAgency } as const
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('suspended', 'restored'), { maxLength: 6 }), async (wishes) => {
      const before = await opened(agencyId)
      let standing = before.standing
      let turns = before.turns.length
      for (const act of wishes) {
        const isAllowed = actsFor(standing).includes(act)
        const done = acts[act](coordinator(), { agencyId, reason: 'As asked.' }, key())
        if (isAllowed) await done
        else await expect(done).rejects.toMatchObject({ code: 'conflict' })
        if (isAllowed) {
          standing = standingAfter(act)
          turns += 1
        }
        const now = await opened(agencyId)
        expect([now.standing, Math.min(now.turns.length, 20)]).toEqual([standing, Math.min(turns, 20)])
      }
    }),
    { numRuns: 8 },
  )
})

test('the list and each page of an agency is one round trip of ten statements at most, and reads no whole table', async () => {
  const said = { agencyId: service, standing: 'other', holds: 'yes', basis: 'IPP 11.' } as const
  await setLawfulStanding(coordinator(), said, key())
  for (const path of [
    '',
    `/${service}`,
    `/${service}/law`,
    `/${service}/agreements`,
    `/${service}/pause`,
    `/${service}/leave`,
  ]) {
    const { roundTrips, statements, wholeTables } = await counted(locality, () => read(`/agencies${path}`))
    expect([path, roundTrips, wholeTables]).toEqual([path, 1, []])
    expect(statements).toBeLessThanOrEqual(10)
  }
})
