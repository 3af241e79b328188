import { DatabaseSync } from 'node:sqlite'
import { newFormKey } from '@kps/crossings/referral-handover'
import type { ContactsTelling, PublicFacts } from '@kps/crossings/tenant-access'
import { instantNow, toInstant } from '@kps/foundation/time'
import type { LocalityVisit } from '@kps/locality/roles'
import {
  addMeetingType,
  alreadyOpen,
  changeContacts,
  contactsChanged,
  contactsNow,
  deliverContacts,
  deliverOpening,
  endMeetingType,
  giveEmblem,
  meetingTaken,
  nameGroup,
  nobodyDecides,
  openForReferrals,
  readEmblem,
  readSettings,
} from '@kps/locality/settings'
import { migrations as registryMigrations } from '@kps/migrations/registry'
import { findLocality, changeContacts as keepContacts, publicFacts } from '@kps/registry/localities'
import { statementsOfOneRequest } from '@kps/test/statements'
import { type ALocality, type ARegistry, aLocality, aRegistry, aRoom, asForm } from '@kps/test/tenants'
import { newFormKey as pageKey } from '@kps/web-locality/door'
import { homeRoutes } from '@kps/web-locality/home'
import { settingsRoutes } from '@kps/web-locality/settings'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let registry: ARegistry
let manager: () => LocalityVisit

beforeAll(async () => {
  ;[locality, registry] = await Promise.all([aLocality(), aRegistry()])
  await registry.open('kowhai-bay', 'te-awa')
  manager = await locality.visitAs('manager')
})
afterAll(() => Promise.all([locality?.close(), registry?.close()]))

/** A white dot, as a PNG. */
const dot = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTPjGAAAAABJRU5ErkJggg==', 'base64'),
)
const settings = async () => (await readSettings(manager())).answer
const meeting = { name: 'Daily triage', cadence: 'weekdays', usually: '9 am', minutes: '30', mode: 'both' }

test('a new table opens for referrals itself, once, and only when somebody there can decide on one', async () => {
  await expect(openForReferrals(manager(), {}, newFormKey())).rejects.toBe(nobodyDecides)
  expect((await settings()).opened).toBeUndefined()
  await locality.visitAs('coordinator')
  await openForReferrals(manager(), {}, newFormKey())
  await expect(openForReferrals(manager(), {}, newFormKey())).rejects.toBe(alreadyOpen)
  expect((await settings()).opened).toMatchObject({ isKnown: false })
})

test('the registry is told until it has heard, and then no more', async () => {
  const told: string[] = []
  const away = { takeReferrals: () => Promise.reject(new Error('away')) }
  const there = { takeReferrals: async (code: string) => void told.push(code) }
  await expect(deliverOpening(locality.lane('night'), away, 'kowhai-bay')).rejects.toThrow('away')
  expect((await settings()).opened?.isKnown).toBe(false)
  for (let night = 0; night < 2; night += 1) await deliverOpening(locality.lane('night'), there, 'kowhai-bay')
  expect(told).toEqual(['kowhai-bay'])
  expect((await settings()).opened?.isKnown).toBe(true)
})

test('the name and mark that a table gives itself stand on every page of those who sign in', async () => {
  await nameGroup(manager(), { name: 'The Kōwhai Table', nameMi: 'Te Tēpu Kōwhai' }, newFormKey())
  const texts = { text: 'A kōwhai flower', textMi: 'He putiputi kōwhai' }
  const { emblemId } = await giveEmblem(manager(), { picture: dot, ...texts }, newFormKey())
  const app = aRoom(manager, [homeRoutes, settingsRoutes], 'mi')
  const page = await (await app.request('http://kowhai-bay.localhost/')).text()
  for (const part of ['Te Tēpu Kōwhai', `/emblem/${emblemId}`, 'He putiputi kōwhai']) expect(page).toContain(part)
  const picture = await app.request(`http://kowhai-bay.localhost/emblem/${emblemId}`)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(dot)
  await expect(readEmblem(manager(), { emblemId: 'emb_00000000000000000000000000' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a picture that is none is told in words, and what was typed stands there again', async () => {
  const form = new FormData()
  form.set('formKey', pageKey())
  form.set('text', 'A kōwhai flower')
  form.set('textMi', '')
  form.set('picture', new Blob(['<svg/>'], { type: 'image/png' }), 'mark.png')
  const app = aRoom(manager, [settingsRoutes])
  const answer = await app.request('http://kowhai-bay.localhost/settings/mark', { method: 'POST', body: form })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  for (const part of ['not a PNG', 'Say in te reo', 'value="A kōwhai flower"']) expect(page).toContain(part)
})

test('a table says which meetings it holds; one name stands once, and can stand again after it has ended', async () => {
  const { meetingTypeId } = await addMeetingType(manager(), meeting, newFormKey())
  await expect(addMeetingType(manager(), { ...meeting, minutes: '' }, newFormKey())).rejects.toBe(meetingTaken)
  expect((await settings()).meetings).toMatchObject([{ name: 'Daily triage', minutes: 30 }])
  await endMeetingType(manager(), { meetingTypeId }, newFormKey())
  expect((await settings()).meetings).toEqual([])
  await addMeetingType(manager(), { ...meeting, minutes: '' }, newFormKey())
  expect((await settings()).meetings).toMatchObject([{ minutes: null }])
  await expect(addMeetingType(manager(), { ...meeting, minutes: '3' }, newFormKey())).rejects.toMatchObject({
    problems: [{ field: 'minutes', messageKey: 'settings.meeting.minutesUnfit' }],
  })
})

/** The settings room, as a manager uses it, and its one page about how people reach the locality. */
const settingsRoom = () => aRoom(manager, [settingsRoutes])
const contactAddress = 'http://kowhai-bay.localhost/settings/contact'
const sendContact = async (fields: Readonly<Record<string, string>>) => {
  const answer = await settingsRoom().request(contactAddress, asForm(fields))
  return { status: answer.status, page: await answer.text() }
}
const contacts = {
  phone: '09 555 0100',
  hours: 'Every day, 8 am to 8 pm',
  hoursMi: 'Ia rā, 8 i te ata ki te 8 i te pō',
  email: 'team@kowhai-bay.example',
  address: 'PO Box 1, Kōwhai Bay',
}
const keep = { go: 'keep', ...contacts }

/** The registry's entrance, as the locality door calls it. */
const told: { readonly code: string; readonly telling: unknown }[] = []
const entrance = {
  changeContacts: (code: string, telling: unknown) => {
    told.push({ code, telling })
    return keepContacts(registry.database, code, telling, instantNow())
  },
}
/** What the registry tells every door of a locality. */
async function factsOf(code: string): Promise<PublicFacts> {
  const found = await findLocality(registry.database, code)
  if (!found) throw new Error(`no locality ${code}`)
  return publicFacts(found)
}

test('how people reach a locality is checked on a page of its own before it changes, and nothing is kept between', async () => {
  const form = await (await settingsRoom().request(contactAddress)).text()
  for (const part of ['value="0800 000 000"', 'value="Rāhina ki te Rāmere"', 'name="version" value="0"'])
    expect(form).toContain(part)
  const checked = await sendContact({ ...contacts, version: '0', go: 'check', phone: ' 09  555 0100 ' })
  expect(checked.status).toBe(200)
  for (const part of ['value="09 555 0100"', 'Until now: <span>0800 000 000</span>', 'Change it for the public'])
    expect(checked.page).toContain(part)
  expect((await sendContact({ ...contacts, version: '0', go: 'change' })).page).toContain(
    'value="PO Box 1, Kōwhai Bay"',
  )
  expect((await settings()).contacts).toBeUndefined()
  const key = pageKey()
  for (let press = 0; press < 2; press += 1)
    expect((await sendContact({ ...keep, version: '0', formKey: key })).status).toBe(303)
  expect((await settings()).contacts).toMatchObject({ ...contacts, turn: 1, isKnown: false })
  const page = await (await settingsRoom().request('http://kowhai-bay.localhost/settings')).text()
  for (const part of ['09 555 0100', 'The public form is being told']) expect(page).toContain(part)
})

test('a number that cannot be rung is told in both languages beside what was typed, and nothing changes', async () => {
  for (const go of ['check', 'keep']) {
    const fields = { ...contacts, version: '1', formKey: pageKey(), go, phone: '0800 KOWHAI', email: 'team' }
    const { status, page } = await sendContact(fields)
    expect(status).toBe(422)
    for (const part of ['value="0800 KOWHAI"', 'href="#phone"', 'with its area code', 'value="team"', 'href="#email"'])
      expect(page).toContain(part)
    const inMaori = await aRoom(manager, [settingsRoutes], 'mi').request(contactAddress, asForm(fields))
    expect(await inMaori.text()).toContain('Tuhia he tau waea')
  }
  expect((await settings()).contacts?.turn).toBe(1)
})

test('of two who change it at once the second is told, sees what stands now, and keeps their own words', async () => {
  const race = await Promise.allSettled(
    ['09 555 0101', '09 555 0102'].map((phone) =>
      changeContacts(manager(), { ...contacts, phone, version: 1 }, newFormKey()),
    ),
  )
  expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(race.find(({ status }) => status === 'rejected')).toMatchObject({ reason: contactsChanged })
  const stands = (await settings()).contacts?.phone ?? ''
  for (const go of ['check', 'keep']) {
    const fields = { ...contacts, version: '1', formKey: pageKey(), go, phone: '09 555 0199' }
    const { status, page } = await sendContact(fields)
    expect(status).toBe(409)
    for (const part of [`<span>${stands}</span>`, 'value="09 555 0199"', 'name="version" value="2"'])
      expect(page).toContain(part)
  }
  expect((await settings()).contacts).toMatchObject({ phone: stands, turn: 2 })
})

test('while the registry is away a change waits for the night; then the last said counts, and is told once', async () => {
  const before = await factsOf('kowhai-bay')
  const away = { changeContacts: () => Promise.reject(new Error('away')) }
  await expect(deliverContacts(locality.lane('night'), away, 'kowhai-bay')).rejects.toThrow('away')
  await deliverContacts(locality.lane('night'), { changeContacts: async () => false }, 'kowhai-bay')
  expect((await settings()).contacts?.isKnown).toBe(false)
  expect(await factsOf('kowhai-bay')).toEqual(before)
  for (let night = 0; night < 2; night += 1) await deliverContacts(locality.lane('night'), entrance, 'kowhai-bay')
  expect(told).toHaveLength(2)
  const said = (await settings()).contacts
  expect(said).toMatchObject({ isKnown: true })
  expect(await factsOf('kowhai-bay')).toMatchObject({
    contactPhone: said?.phone,
    contactHoursMi: contacts.hoursMi,
    contactAddress: contacts.address,
    contactsSince: said?.setAt,
  })
  expect(await factsOf('te-awa')).toMatchObject({ contactPhone: before.contactPhone })
})

test('a telling that comes again, late, of nobody or unfit changes nothing of what was said last', async () => {
  const now = await factsOf('kowhai-bay')
  const count = registry.database.orm.all('select telling_id from locality_contacts')
  const [kept] = await registry.database.batch([count])
  for (const { code, telling } of [...told]) expect(await entrance.changeContacts(code, telling)).toBe(true)
  const one = told[0]?.telling as ContactsTelling
  expect(await entrance.changeContacts('te-awa', one)).toBe(false)
  expect(await entrance.changeContacts('nowhere', { ...one, tellingId: `out_${'0'.repeat(26)}` })).toBe(false)
  expect(await entrance.changeContacts('kowhai-bay', { ...one, contacts: { ...contacts, phone: '111' } })).toBe(false)
  expect(await registry.database.batch([count])).toEqual([kept])
  expect(await factsOf('kowhai-bay')).toEqual(now)
  expect(await factsOf('te-awa')).not.toHaveProperty('contactsSince')
})

test('the registry finds a locality in one trip and as many statements as before, and reads no whole table for it', async () => {
  const { server } = registry
  const before = server.requests()
  server.clearLog()
  server.logStatements(true)
  await factsOf('kowhai-bay')
  server.logStatements(false)
  expect(server.requests() - before).toBe(1)
  const statements = statementsOfOneRequest(server.statements())
  expect(statements).toHaveLength(2)
  const empty = new DatabaseSync(':memory:')
  for (const migration of registryMigrations) for (const statement of migration.statements) empty.exec(statement)
  const steps = JSON.stringify(statements.map((text) => empty.prepare(`explain query plan ${text}`).all()))
  expect(steps).toContain('SEARCH said USING INDEX locality_contacts_newest (locality_id=?)')
  expect(steps).not.toMatch(/SCAN (?!database_identity)|AUTOMATIC|TEMP B-TREE/)
})

test('what was said last stands in the form, also where a door’s facts or the locality’s own row are older', async () => {
  const said = (await settings()).contacts
  const known = await factsOf('kowhai-bay')
  const founded = await factsOf('te-awa')
  if (!said) throw new Error('nothing was said')
  expect(contactsNow(said, founded).phone).toBe(said.phone)
  const earlier = { ...said, phone: '09 555 0001', setAt: toInstant(new Date(Date.parse(said.setAt) - 1)) }
  expect(contactsNow(earlier, known)).toMatchObject({ phone: known.contactPhone, version: said.turn })
  expect(contactsNow(undefined, founded)).toMatchObject({ phone: founded.contactPhone, version: 0 })
})

test('a practitioner settles nothing', async () => {
  const practitioner = await locality.visitAs('practitioner')
  await expect(readSettings(practitioner())).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(openForReferrals(practitioner(), {}, newFormKey())).rejects.toMatchObject({ code: 'not-permitted' })
  const change = changeContacts(practitioner(), { ...contacts, version: 2 }, newFormKey())
  await expect(change).rejects.toMatchObject({ code: 'not-permitted' })
})
