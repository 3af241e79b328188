import { listWaitingJoins, readJoin } from '@kps/locality/joining'
import { pacificPartner } from '@kps/test/house'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aFrontDoor } from './a-front-door.ts'
import { answersOn, fillIn, pageOf } from './fill-in-form.ts'

const path = '/kowhai-bay/join'
let locality: ALocality
let door: ReturnType<typeof aFrontDoor>
let coordinator: Awaited<ReturnType<ALocality['visitAs']>>

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
  coordinator = await locality.visitAs('coordinator')
})
afterAll(() => locality?.close())
beforeEach(() => {
  door.lanes.intake = 'open'
  door.lanes.directory = 'open'
})

const filled = (answers: typeof pacificPartner = {}) =>
  fillIn((fields) => door.visit(path, fields), { ...pacificPartner, ...answers })
const send = (html: string) => door.visit(path, answersOn(html, {}, 'send'))
const waiting = async () => (await listWaitingJoins(coordinator(), {})).answer.joins
const referenceOn = (html: string) => /<strong>([A-Z]+ \d{3} \d{2})<\/strong>/.exec(html)?.[1] ?? ''

test('a Pacific NGO asks to join, and the locality’s coordinator reads all of it', async () => {
  const check = await filled()
  expect([check.status, pageOf(check.html)]).toEqual([200, 'check'])
  expect(check.html).toContain('Samoan, Tuvaluan')
  const receipt = await send(check.html)
  expect(receipt.status).toBe(200)
  expect(receipt.html).toContain('0800 000 100')
  expect(receipt.html).not.toMatch(/Harbour Fono|Sina|invitation/)
  const found = (await waiting()).find(({ reference }) => reference === referenceOn(receipt.html))
  const { answer } = await readJoin(coordinator(), { applicationId: found?.applicationId })
  expect(JSON.stringify(answer)).toContain('Harbour Fono Incorporated')
  expect(door.envelopes.join()).not.toContain('Harbour')
})

test('sent twice, or twice at once, it is one application under one receipt; what was changed is not dropped', async () => {
  const check = await filled({ work: 'We teach.' })
  const receipts = await Promise.all([send(check.html), send(check.html), send(check.html)])
  expect(new Set(receipts.map(({ html }) => referenceOn(html))).size).toBe(1)
  const of = async () => (await waiting()).filter(({ reference }) => reference === referenceOn(receipts[0]?.html ?? ''))
  expect(await of()).toHaveLength(1)
  const changed = answersOn(check.html, {}, 'send').map(
    ([name, value]) => [name, name === 'work' ? 'We heal.' : value] as const,
  )
  expect((await door.visit(path, changed)).status).toBe(200)
  expect(await of()).toHaveLength(2)
})

test('when the locality does not confirm, the page says NOT sent, and the same form goes later', async () => {
  const check = await filled({ work: 'We listen.' })
  for (const state of ['shut', 'breaks'] as const) {
    door.lanes.intake = state
    const failed = await send(check.html)
    expect([failed.status, pageOf(failed.html)]).toEqual([503, 'not-sent'])
    expect(failed.html).toContain('Your application was NOT sent')
    expect(new Map(answersOn(failed.html, {})).get('work')).toBe('We listen.')
  }
  door.lanes.directory = 'breaks'
  const failed = await send(check.html)
  expect(failed.status).toBe(503)
  door.lanes.intake = 'open'
  door.lanes.directory = 'open'
  expect((await send(failed.html)).status).toBe(200)
})

test.for([
  ['organisation.nzbn', '9429999999969', 'numbers', 'This NZBN has a wrong digit in it'],
  ['organisation.pacificPeoples', [], 'organisation', 'Choose for which Pacific peoples you work'],
  ['work', '', 'work', 'Say in a few words what you do here'],
  ['administrator.email', 'sina', 'administrator', 'Write an email address'],
  ['pointOfContact.name', '', 'point', 'Write a name'],
] as const)('%s as “%s” is told on its own page', async ([name, typed, page, says]) => {
  const stopped = await filled({ [name]: typed })
  expect([stopped.status, pageOf(stopped.html)]).toEqual([422, page])
  expect(stopped.html).toContain(says)
  expect(new Map(answersOn(stopped.html, {})).get('organisation.legalName')).toBe('Harbour Fono Incorporated')
})

test('nobody joins a place that is not there', async () => {
  expect((await door.visit('/nowhere/join')).status).toBe(404)
  const check = await filled()
  expect((await door.visit('/nowhere/join', answersOn(check.html, {}, 'back'))).status).toBe(404)
})
