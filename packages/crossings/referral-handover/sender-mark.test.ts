import type { Instant } from '@kps/foundation/time'
import { expect, test } from 'vitest'
import { newFormKey } from './form-key.ts'
import { parseReferralHandover } from './parse.ts'
import type { ReferralHandover, ReferralHandoverInput } from './referral.ts'
import { senderMark } from './sender-mark.ts'
import { sendingKey } from './sending-key.ts'

const key = newFormKey()
const told = (given: Partial<ReferralHandoverInput>): ReferralHandover => {
  const parsed = parseReferralHandover({
    documentVersion: 2,
    formKey: key,
    submittedAt: '2026-11-22T07:03:00.000Z',
    language: 'en',
    referrerKind: 'whanau-or-friend',
    whatHappened: 'There was a fight.',
    people: [{ role: 'person-using-violence', name: 'Māia Example', phone: '021 555 0100' }],
    ...given,
  })
  if (!parsed.fits) throw new Error(parsed.problems[0]?.path)
  return parsed.referral
}
const own = (ownPart: ReferralHandover['ownPart'], kind: ReferralHandover['referrerKind'] = 'self') =>
  told({ ownPart, referrerKind: kind, referrer: { name: 'Rangi Example' } })

test('somebody who says that they have hurt or frightened somebody is marked, also when they were hurt themself', () => {
  for (const kind of ['self', 'whanau-or-friend'] as const) {
    expect(senderMark(own('used-violence', kind))).toBe('says-so')
    expect(senderMark(own('both', kind))).toBe('says-so')
  }
})

test('somebody who has been harmed is not marked, nor who says nothing of themself', () => {
  expect(senderMark(own('harmed'))).toBeUndefined()
  expect(senderMark(own('unknown'))).toBeUndefined()
  expect(senderMark(told({ referrer: { relationship: 'neighbour', isOrWasPartner: 'no' } }))).toBeUndefined()
  expect(
    senderMark(told({ ownPart: 'harmed', referrer: { relationship: 'wife', isOrWasPartner: 'yes' } })),
  ).toBeUndefined()
})

test('a partner who says that the other uses violence, and nothing of their own part, asks for care', () => {
  expect(senderMark(told({ referrer: { isOrWasPartner: 'yes' } }))).toBe('is-partner')
  expect(senderMark(told({ ownPart: 'not-involved', referrer: { isOrWasPartner: 'yes' } }))).toBe('is-partner')
})

test('whoever gives the name or the number of the person named as using violence is marked, however it is spelt', () => {
  expect(senderMark(told({ referrer: { name: 'maia  example' } }))).toBe('named-as')
  expect(senderMark(told({ referrerKind: 'professional', referrer: { phone: '(021) 5550100' } }))).toBe('named-as')
})

test('the same answers are one sending whenever and in whichever language they are sent; other answers are another', async () => {
  const one = await sendingKey(told({}))
  expect(await sendingKey(told({ language: 'mi', submittedAt: '2026-11-22T07:09:00.000Z' as Instant }))).toBe(one)
  expect(await sendingKey(told({ whatHappened: 'There was a fight. ' }))).toBe(one)
  expect(await sendingKey(told({ whatHappened: 'There was another fight.' }))).not.toBe(one)
  expect(await sendingKey(told({ formKey: newFormKey() }))).not.toBe(one)
  expect(one).not.toContain(key)
})
