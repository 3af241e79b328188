import { newFormKey } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { instantNow } from '@kps/foundation/time'
import { readHome } from '@kps/locality/home'
import { receiveReferral } from '@kps/locality/referrals'
import { aLocality } from '@kps/test/tenants'
import { expect, test } from 'vitest'

test('a coordinator sees how many referrals wait, in one round trip, and the reading is in the log', async () => {
  const locality = await aLocality()
  try {
    const key = newFormKey()
    const referral = {
      documentVersion: 1,
      formKey: key,
      submittedAt: instantNow(),
      language: 'en',
      referrerKind: 'professional',
      people: [{ role: 'victim-survivor', name: 'Hana Example' }],
      whatHappened: 'Something happened.',
      immediateDanger: 'yes',
    }
    await receiveReferral(locality.lane('intake'), referral, key)
    await receiveReferral(locality.lane('intake'), referral, key)
    const coordinator = await locality.visitAs('coordinator')
    const before = locality.server.requests()
    const { actor, answer } = await readHome(coordinator())
    expect(locality.server.requests() - before).toBe(1)
    expect(answer).toMatchObject({ waiting: 1, inDanger: 1, late: 0, arrivedSince: 1, myCases: 0 })
    expect(actor.agency).toBe('Kōwhai Bay coordination team')
    const [rows] = await locality.database.batch([locality.database.orm.select().from(auditEntries)])
    const entries = rows as (typeof auditEntries.$inferSelect)[]
    expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, place) => place + 1))
    expect(entries.at(-1)).toMatchObject({ action: 'home.read', actor: actor.accountId })
  } finally {
    await locality.close()
  }
})

test('the same form with other words is not taken for a repeat: both are kept', async () => {
  const locality = await aLocality()
  try {
    const formKey = newFormKey()
    const referral = (whatHappened: string, submittedAt = instantNow()) => ({
      documentVersion: 1,
      formKey,
      submittedAt,
      language: 'en',
      referrerKind: 'whanau-or-friend',
      people: [{ role: 'victim-survivor', name: 'Hana Example' }],
      whatHappened,
    })
    const intake = locality.lane('intake')
    const first = await receiveReferral(intake, referral('He shouted.'), formKey)
    expect(
      await receiveReferral(intake, referral('He shouted.', '2026-01-01T00:00:00.000Z' as never), formKey),
    ).toEqual(first)
    expect(await receiveReferral(intake, referral('He shouted, and he has a gun.'), formKey)).not.toEqual(first)
    const coordinator = await locality.visitAs('coordinator')
    expect((await readHome(coordinator())).answer.waiting).toBe(2)
  } finally {
    await locality.close()
  }
})
