import { newFormKey } from '@kps/crossings/referral-handover'
import type { LocalityVisit } from '@kps/locality/roles'
import {
  addMeetingType,
  alreadyOpen,
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
import { type ALocality, aLocality, aRoom } from '@kps/test/tenants'
import { newFormKey as pageKey } from '@kps/web-locality/door'
import { homeRoutes } from '@kps/web-locality/home'
import { settingsRoutes } from '@kps/web-locality/settings'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality
let manager: () => LocalityVisit

beforeAll(async () => {
  locality = await aLocality()
  manager = await locality.visitAs('manager')
})
afterAll(() => locality.close())

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

test('a practitioner settles nothing', async () => {
  const practitioner = await locality.visitAs('practitioner')
  await expect(readSettings(practitioner())).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(openForReferrals(practitioner(), {}, newFormKey())).rejects.toMatchObject({ code: 'not-permitted' })
})
