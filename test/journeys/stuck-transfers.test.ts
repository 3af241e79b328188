import { newFormKey } from '@kps/crossings/referral-handover'
import { auditEntries } from '@kps/foundation/audit/schema'
import { makeSealingKeys, readEnvelopeOutside } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { deliverTransfers, mostAtOnce, passOnReferral, type TransfersIn } from '@kps/locality/transfers'
import { transferAttempts, waitingTransfers } from '@kps/locality/transfers/schema'
import { counted } from '@kps/test/statements'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { afterEach, beforeEach, expect, test } from 'vitest'

let locality: ALocality
let publicKey: string

beforeEach(async () => {
  locality = await aLocality()
  publicKey = JSON.stringify((await makeSealingKeys()).publicKey)
})
afterEach(() => locality.close())

/** Sends something on to a locality. */
const passOn = (to: string) => {
  const formKey = newFormKey()
  const referral = {
    documentVersion: 1,
    formKey,
    submittedAt: instantNow(),
    language: 'en',
    referrerKind: 'self',
    referrer: { name: 'Somebody' },
    whatHappened: 'I live elsewhere.',
  }
  const from = { code: 'kowhai-bay', name: 'Kōwhai Bay' }
  const input = { referral, from, to: { code: to, name: to, keyId: `${to}.1`, publicKey } }
  return passOnReferral(locality.lane('intake'), input, formKey)
}

const codeOn = (envelope: string) => readEnvelopeOutside(envelope)?.keyId.split('.')[0] ?? ''

/** The other localities: those named here take nothing. Gives what each was shown. */
function others(...shut: readonly string[]): TransfersIn & { readonly shown: string[] } {
  const shown: string[] = []
  return {
    shown,
    async take(envelope) {
      shown.push(codeOn(envelope))
      return { received: !shut.includes(codeOn(envelope)) }
    },
  }
}

async function rowsOf(table: typeof waitingTransfers | typeof transferAttempts | typeof auditEntries) {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(table)])
  return rows as Record<string, unknown>[]
}

const deliver = (to: TransfersIn) => deliverTransfers(locality.lane('night'), to)

test('twenty that are never taken hold up no later one', async () => {
  for (let each = 0; each < mostAtOnce; each += 1) await passOn('te-awa')
  expect(await deliver(others('te-awa'))).toBe(0)
  await passOn('harbour')
  const next = others('te-awa')
  expect(await deliver(next)).toBe(1)
  expect(next.shown[0]).toBe('harbour')
  expect((await rowsOf(waitingTransfers)).length).toBe(mostAtOnce)
  // Those that wait take turns, and all of them go once they are taken.
  await passOn('harbour')
  await passOn('harbour')
  expect(await deliver(others('te-awa'))).toBe(2)
  expect(await deliver(others())).toBe(mostAtOnce)
  expect(await rowsOf(waitingTransfers)).toEqual([])
})

test('one on which a delivery dies, because nobody ever answers, is the last to be tried the next time', async () => {
  await passOn('te-awa')
  const reached = Promise.withResolvers<void>()
  const silent: TransfersIn = {
    take: () => {
      reached.resolve()
      return new Promise(() => undefined)
    },
  }
  void deliver(silent)
  await reached.promise
  await passOn('harbour')
  const next = others('te-awa')
  expect(await deliver(next)).toBe(1)
  expect(next.shown).toEqual(['harbour', 'te-awa'])
})

test('each time that something is tried is a row and in the log; nothing waiting costs one question and writes nothing', async () => {
  await passOn('te-awa')
  await deliver(others('te-awa'))
  await deliver(others('te-awa'))
  expect((await rowsOf(transferAttempts)).length).toBe(2)
  const tried = (await rowsOf(auditEntries)).filter(({ action }) => action === 'transfer.tried')
  expect(tried.map(({ persons }) => persons)).toEqual(['[]', '[]'])
  const { roundTrips, wholeTables } = await counted(locality, () => deliver(others()))
  expect({ roundTrips, wholeTables }).toEqual({ roundTrips: 3, wholeTables: [] })
  expect((await counted(locality, () => deliver(others()))).roundTrips).toBe(1)
  expect((await rowsOf(transferAttempts)).length).toBe(3)
})
