import { outbox } from '@kps/foundation/outbox/schema'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { listAgencies, mayReceiveAs, readAgency } from '@kps/locality/agencies'
import { listWaitingJoins, mostJoinsAnHour, readJoin, receiveJoin } from '@kps/locality/joining'
import { counted } from '@kps/test/statements'
import { type ALocality, aBrowser, aJoin, aLocality, aRoom, asForm, comeIn, joinDocument } from '@kps/test/tenants'
import { newFormKey } from '@kps/web-locality/door'
import { homeRoutes } from '@kps/web-locality/home'
import { joiningRoutes } from '@kps/web-locality/joining'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let coordinator: Awaited<ReturnType<ALocality['visitAs']>>

beforeAll(async () => {
  locality = await aLocality()
  coordinator = await locality.visitAs('coordinator')
})
afterAll(() => locality?.close())

const read = async (path: string, init?: RequestInit, visit = coordinator) => {
  const response = await aRoom(() => visit(), [homeRoutes, joiningRoutes]).request(path, init)
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}
const approval = {
  go: 'approve',
  receivesAs: 'family-violence-agency',
  basis: 'Its deed says that it gives social services.',
  title: 'Sharing information 2026',
  'signedOn-day': '1',
  'signedOn-month': '7',
  'signedOn-year': '2026',
  'expiresOn-day': '30',
  'expiresOn-month': '6',
  'expiresOn-year': '2028',
}
const decide = (id: string, fields: Readonly<Record<string, string>>, visit = coordinator) =>
  read(`/joining/${id}`, asForm({ formKey: newFormKey(), ...fields }), visit)
const agencyOf = async (id: string) =>
  (await readJoin(coordinator(), { applicationId: id })).answer.decisions[0]?.agencyId
const holds = async (condition: ReturnType<typeof sql>) => {
  const [rows] = await locality.database.batch([locality.database.orm.all(sql`select ${condition} as it`)])
  return (rows as { it: number }[])[0]?.it === 1
}

test('a coordinator approves an NGO in one go: agency, law, agreement, link, and its administrator comes in', async () => {
  const id = await aJoin(locality)
  expect((await read('/')).text).toContain('Organisations that ask to join')
  expect((await read('/joining')).text).toContain('Harbour Fono')
  const page = (await read(`/joining/${id}`)).text
  for (const words of [
    '9429999999996',
    'Harbour Fono Incorporated',
    'Tavita Example',
    'We sit with families.',
    'CC99999',
  ])
    expect(page).toContain(words)
  const form = asForm({ formKey: newFormKey(), ...approval })
  const before = locality.server.requests()
  const done = await read(`/joining/${id}`, form)
  expect(done.status).toBe(200)
  // Load, commit, and the page that shows the link.
  expect(locality.server.requests() - before).toBe(3)
  const [, secret = ''] = /\/invitation\/([\w-]{43})/.exec(done.text) ?? []
  expect(secret).not.toBe('')
  const again = await read(`/joining/${id}`, form)
  expect(again.text).toContain(secret)
  const agencyId = (await agencyOf(id)) ?? ''
  const { answer: agency } = await readAgency(coordinator(), { agencyId })
  expect(agency).toMatchObject({
    name: 'Harbour Fono',
    legalName: 'Harbour Fono Incorporated',
    kind: 'pacific',
    pacificPeoples: ['samoa'],
    standing: 'here',
    lawful: [{ standing: 'family-violence-agency', holds: 'yes', basis: approval.basis }],
    agreements: [{ title: approval.title, expiresOn: '2028-06-30', state: 'stands' }],
  })
  expect(agency.contacts.map(({ name }) => name)).toEqual(['Tavita Example', 'Sina Example'])
  expect(await holds(mayReceiveAs(agencyId, 'family-violence-agency'))).toBe(true)
  expect(await holds(mayReceiveAs(agencyId, 'child-welfare-and-protection-agency'))).toBe(false)
  const [found] = await locality.database.batch([
    locality.database.orm.all(sql`select id from invitations where agency_id = ${agencyId}`),
  ])
  const invitationId = (found as { id: string }[])[0]?.id ?? ''
  const sina = await comeIn(locality, { invitationId, secret }, aBrowser(), 'sina')
  expect(
    (await read('/', undefined, Object.assign(sina, { secret })).then(({ text }) => text)).includes('Harbour Fono'),
  ).toBe(true)
  const [told] = await locality.database.batch([locality.database.orm.select().from(outbox)])
  const tellings = (told as { kind: string; payload: string }[]).filter(({ kind }) => kind === 'agency')
  expect(tellings.map(({ payload }) => JSON.parse(payload))).toMatchObject([
    { nzbn: '9429999999996', legalName: 'Harbour Fono Incorporated', state: 'works-here' },
  ])
  expect((await read('/joining')).text).not.toContain('Harbour Fono')
  const stored = await locality.stored()
  for (const words of ['Sina Example', 'Tavita', approval.basis, 'We sit with families', approval.title, secret])
    expect(stored.includes(words), words).toBe(false)
})

test('the same number again is seen, and needs a word that it is another part', async () => {
  const id = await aJoin(locality, { work: 'Another team.' })
  expect((await read(`/joining/${id}`)).text).toContain('An agency here has the same NZBN')
  const refused = await decide(id, approval)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Say that this is another part')
  expect(refused.text).toContain(approval.basis)
  expect((await decide(id, { ...approval, isAnother: 'yes' })).status).toBe(200)
})

test('another number is nobody else’s', async () => {
  const organisation = { ...joinDocument().organisation, nzbn: '9429999999989' }
  const id = await aJoin(locality, { organisation })
  expect((await readJoin(coordinator(), { applicationId: id })).answer.sameNumber).toEqual([])
  expect((await decide(id, approval)).status).toBe(200)
})

test('an applicant is asked for more and goes on waiting; declined, it waits no more; who comes second loses no word', async () => {
  const id = await aJoin(locality, { work: 'We teach.' })
  expect((await decide(id, { go: 'more', reason: '' })).text).toContain('href="#more-reason"')
  expect((await decide(id, { go: 'more', reason: 'Asked for the signed agreement.' })).location).toBe(`/joining/${id}`)
  expect((await read('/joining')).text).toContain('Asked for more')
  expect((await decide(id, { go: 'decline', reason: 'It did not send it.' })).location).toBe('/joining')
  const second = await decide(id, { go: 'decline', reason: 'What the second one wrote' })
  expect([second.status, second.text.includes('Somebody decided this')]).toEqual([409, true])
  expect(second.text).toContain('What the second one wrote')
  const late = await decide(id, { ...approval, isAnother: 'yes' })
  expect(late.status).toBe(409)
  const { answer } = await readJoin(coordinator(), { applicationId: id })
  expect(answer.decisions.map(({ decision }) => decision)).toEqual(['declined', 'asked-for-more'])
  expect((await decide('jap_00000000000000000000000000', { go: 'decline', reason: 'x' })).status).toBe(404)
})

test('what does not fit is said, and nothing is half done', async () => {
  const id = await aJoin(locality, {
    organisation: { ...joinDocument().organisation, nzbn: undefined, hasNoNzbn: true },
  })
  const agencies = async () => (await listAgencies(coordinator())).answer.agencies.length
  const before = await agencies()
  const wrong = [
    { title: '' },
    { basis: ' ' },
    { 'signedOn-month': '13' },
    { 'signedOn-year': '2099' },
    { 'expiresOn-year': '2025' },
    { receivesAs: 'everything' },
  ]
  for (const change of wrong) {
    const { status, text } = await decide(id, { ...approval, ...change })
    expect([status, text.includes('error-summary')], JSON.stringify(change)).toEqual([422, true])
  }
  expect(await agencies()).toBe(before)
  // It has no number, so no agency here has the same.
  expect((await readJoin(coordinator(), { applicationId: id })).answer.sameNumber).toEqual([])
  expect((await read(`/joining/${id}`)).text).toContain('It says that it has none')
})

test('the list and one application are one round trip each, of ten statements at most, and read no whole table', async () => {
  const id = await aJoin(locality, { work: 'We listen.' })
  for (const look of [
    () => listWaitingJoins(coordinator(), { after: id }),
    () => listWaitingJoins(coordinator()),
    () => readJoin(coordinator(), { applicationId: id }),
  ]) {
    const { roundTrips, statements, wholeTables } = await counted(locality, look)
    expect([roundTrips, wholeTables]).toEqual([1, []])
    expect(statements).toBeLessThanOrEqual(10)
  }
})

test('nobody but a coordinator sees who asks to join', async () => {
  const id = await aJoin(locality, { work: 'We sing.' })
  for (const role of ['practitioner', 'manager', 'administrator'] as const) {
    const visit = await locality.visitAs(role, 7)
    expect((await read('/joining', undefined, visit)).status, role).toBe(403)
    expect((await decide(id, approval, visit)).status, role).toBe(403)
  }
})

test('a repeat is one application; a flood within the hour is told that it was not received', async () => {
  const document = joinDocument({ work: 'We come twice.' })
  const send = (again = document, now = instantNow()) =>
    receiveJoin({ ...locality.lane('intake'), now }, again, document.formKey)
  expect(await send()).toEqual(await send())
  expect(await send({ ...document, submittedAt: addMinutes(instantNow(), 1) })).toEqual(await send())
  const odd = () => aJoin(locality, { arrival: { signs: ['too-fast'] } })
  for (let sent = 0; sent < mostJoinsAnHour; sent += 1) await odd()
  await expect(odd()).rejects.toMatchObject({ code: 'unavailable' })
  // What looks wrong takes no place from what does not.
  await aJoin(locality, { work: 'We are still heard.' })
})
