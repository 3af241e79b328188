import { newFormKey } from '@kps/crossings/referral-handover'
import { addMinutes, type Instant, instantNow } from '@kps/foundation/time'
import { receiveReferral } from '@kps/locality/referrals'
import { type ALocality, aLocality, aRoom, asForm } from '@kps/test/tenants'
import { casesRoutes } from '@kps/web-locality/cases'
import { homeRoutes } from '@kps/web-locality/home'
import { triageRoutes } from '@kps/web-locality/triage'
import { expect, test } from 'vitest'

type Visits = Awaited<ReturnType<ALocality['visitAs']>>

/** Somebody at their desk: what a page answers them. */
function aDesk(visit: Visits, language: 'en' | 'mi' = 'en') {
  const room = aRoom(() => visit(), [homeRoutes, triageRoutes, casesRoutes], language)
  const answered = async (path: string, init?: RequestInit) => {
    const response = await room.request(path, init)
    return { status: response.status, location: response.headers.get('location'), text: await response.text() }
  }
  return {
    get: (path: string) => answered(path),
    post: (path: string, fields: Record<string, string>) => answered(path, asForm(fields)),
  }
}

async function received(locality: ALocality, at: Instant, danger: 'yes' | 'no' = 'no') {
  const document = {
    documentVersion: 1,
    formKey: newFormKey(),
    submittedAt: at,
    language: 'en',
    referrerKind: 'professional',
    referrer: {
      name: 'Tama Teacher',
      organisation: 'Tūī School',
      organisationKind: 'education',
      phone: '0800 000 001',
    },
    people: [
      { role: 'victim-survivor', name: 'Hāna Kererū', address: '12 Kōwhai Road', safeToContact: { answer: 'no' } },
      { role: 'child', name: 'Moana Kererū', age: { known: 'years', years: 7 } },
      { role: 'person-using-violence', name: 'Rewi <b>Tōtara</b>' },
    ],
    whatHappened: 'A pupil told me they are afraid to go home.\n\nIt happens more often now.',
    concerns: ['afraid', 'strangulation', 'tamariki-present', 'getting-worse', 'controlling'],
    consent: { sought: 'not-safe-to-ask' },
    immediateDanger: danger,
  }
  return (await receiveReferral({ ...locality.lane('intake'), now: at }, document, document.formKey)).referralId
}

const decision = (locality: ALocality, given: Record<string, string> = {}) => ({
  formKey: `form_${'0'.repeat(26)}`,
  turn: '0',
  peopleCount: '3',
  'people.0': 'new',
  'people.1': 'new',
  'people.2': 'leave-out',
  outcome: 'new-case',
  leadAgencyId: locality.agencies.service,
  reason: 'A child is afraid.',
  notification: 'do-not-contact',
  notificationReason: '',
  ...given,
})

test('a coordinator walks from home to the queue, opens a referral, decides, and stands in the new case', async () => {
  const locality = await aLocality()
  const now = instantNow()
  const late = await received(locality, addMinutes(now, -60 * 30))
  await received(locality, addMinutes(now, -60 * 2), 'yes')
  const room = aDesk(await locality.visitAs('coordinator'))
  const home = await room.get('/')
  expect([home.status, home.text]).toEqual([200, expect.stringContaining('Referrals that wait for a decision')])
  const queue = await room.get('/triage')
  expect(queue.text).toContain('Late by 6\u00a0h')
  expect(queue.text).toContain('Danger now')
  expect(queue.text).not.toContain('12 Kōwhai Road')
  expect(queue.text).not.toContain('<b>')
  const referral = await room.get(`/triage/${late}`)
  expect(referral.text).toContain('It happens more often now.')
  expect(/value="do-not-contact" checked/.test(referral.text)).toBe(true)
  const decided = await room.post(`/triage/${late}`, decision(locality))
  expect(decided.status).toBe(303)
  const place = decided.location ?? ''
  expect(place).toMatch(/^\/cases\/cse_\w+$/)
  const opened = await room.get(place)
  expect(opened.text).toContain('C-00001')
  expect(opened.text.indexOf('Not safe to contact')).toBeLessThan(opened.text.indexOf('12 Kōwhai Road'))
  expect(/<title>[^<]*(Hāna|Kererū|C-00001)/.test(opened.text)).toBe(false)
  const list = await room.get('/cases')
  expect(list.text).toContain('Hāna Kererū')
  expect(list.text).not.toContain('Kōwhai Road')
  await locality.close()
})

test('an answer that is missing gives the same form again, with what was typed and where to look', async () => {
  const locality = await aLocality()
  const referralId = await received(locality, instantNow())
  const room = aDesk(await locality.visitAs('coordinator'))
  const { outcome: _, ...without } = decision(locality, { reason: 'Kept as typed' })
  const again = await room.post(`/triage/${referralId}`, without)
  expect(again.status).toBe(422)
  expect(again.text).toContain('href="#outcome"')
  expect(again.text).toContain('Choose what is to happen')
  expect(again.text).toContain('Kept as typed')
  const { 'people.1': __, ...unsaid } = decision(locality)
  const nobody = await room.post(`/triage/${referralId}`, unsaid)
  expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('href="#people.1"')])
  await locality.close()
})

test('who comes second is told what the first decided, and keeps what they typed', async () => {
  const locality = await aLocality()
  const referralId = await received(locality, instantNow())
  const first = aDesk(await locality.visitAs('coordinator', 1))
  const second = aDesk(await locality.visitAs('coordinator', 2))
  await first.post(`/triage/${referralId}`, decision(locality, { outcome: 'refer-on', reason: 'Theirs to do.' }))
  const told = await second.post(`/triage/${referralId}`, decision(locality, { reason: 'Mine to do.' }))
  expect(told.status).toBe(409)
  expect(told.text).toContain('Somebody decided this referral while you had it open')
  for (const words of ['Refer on to somebody else', 'Theirs to do.', 'Aroha coordinator 1', 'Mine to do.']) {
    expect(told.text).toContain(words)
  }
  expect(told.text).toContain('name="turn" value="1"')
  await locality.close()
})

test('the pages speak te reo Māori when asked, and no English heading is left in them', async () => {
  const locality = await aLocality()
  const referralId = await received(locality, instantNow())
  const room = aDesk(await locality.visitAs('coordinator'), 'mi')
  const page = await room.get(`/triage/${referralId}`)
  expect(page.text).toContain('lang="mi"')
  expect(page.text).toContain('Whakatauria')
  expect(page.text).not.toMatch(/<h[1-3][^>]*>(Decide|What happened|Who it is about)/)
  await locality.close()
})
