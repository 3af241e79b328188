import { mostPeople } from '@kps/crossings/referral-handover'
import { decideReferral, listWaitingReferrals, readReferral } from '@kps/locality/triage'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { newFormKey } from '@kps/web-locality/door'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFrontDoor, type Fields } from './a-front-door.ts'

let locality: ALocality
let door: ReturnType<typeof aFrontDoor>

beforeAll(async () => {
  locality = await aLocality()
  door = aFrontDoor(locality)
})
afterAll(() => locality.close())

test('a whānau of forty-one, the sender among them, goes the whole way into one case', async () => {
  const start = await door.open('/kowhai-bay')
  const people = Array.from(
    { length: mostPeople },
    (_, index): Fields => [
      [`people.${index}.role`, index % 3 === 0 ? 'child' : 'other'],
      [`people.${index}.name`, `Tangata ${index}`],
    ],
  ).flat()
  const receipt = await door.visit('/kowhai-bay', [
    ...start.hidden.filter(([name]) => name !== 'page'),
    ...([
      ['page', 'check'],
      ['referrerKind', 'self'],
      ['referrer.name', 'Māia'],
      ['whatHappened', 'All of us.'],
    ] as const),
    ...people,
    ['go', 'send'],
  ])
  expect(receipt.status).toBe(200)
  const coordinator = await locality.visitAs('coordinator')
  const { answer } = await listWaitingReferrals(coordinator(), {})
  const [first] = answer.referrals
  expect(first?.peopleCount).toBe(mostPeople + 1)
  const referralId = first?.referralId ?? ''
  const { answer: opened } = await readReferral(coordinator(), { referralId })
  expect(opened.people).toHaveLength(mostPeople + 1)
  const decision = {
    ...{ referralId, turn: 0, outcome: 'new-case', reason: 'They belong together.' },
    ...{ people: opened.people.map(() => 'new'), leadAgencyId: locality.agencies.service },
    notification: 'do-not-contact',
  }
  const decided = await decideReferral(coordinator(), decision, newFormKey())
  expect(decided.caseId).toMatch(/^cse_/)
})
