import { absoluteMinutes, endSession, idleMinutes } from '@kps/foundation/access'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { readHome } from '@kps/locality/home'
import { aLocality } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'

let kowhaiBay: Awaited<ReturnType<typeof aLocality>>
let teAwa: Awaited<ReturnType<typeof aLocality>>
beforeAll(async () => {
  kowhaiBay = await aLocality()
  teAwa = await aLocality()
})
afterAll(() => Promise.all([kowhaiBay.close(), teAwa.close()]))

const signedOut = { code: 'not-signed-in' }

test('who is signed in at one locality is nobody at another', async () => {
  const visit = await kowhaiBay.visitAs('coordinator', 1)
  await readHome(visit())
  const { database, vault } = teAwa
  await expect(readHome({ ...visit(), database, vault })).rejects.toMatchObject(signedOut)
})

test('a session left alone for a quarter of an hour is over', async () => {
  const visit = await kowhaiBay.visitAs('coordinator', 2)
  const now = instantNow()
  await readHome(visit(addMinutes(now, idleMinutes - 1)))
  await expect(readHome(visit(addMinutes(now, 2 * idleMinutes)))).rejects.toMatchObject(signedOut)
})

test('a session in use all day is over after twelve hours', async () => {
  const visit = await kowhaiBay.visitAs('coordinator', 3)
  const now = instantNow()
  for (let minutes = 10; minutes < absoluteMinutes; minutes += 10) await readHome(visit(addMinutes(now, minutes)))
  await expect(readHome(visit(addMinutes(now, absoluteMinutes)))).rejects.toMatchObject(signedOut)
})

test('a session that was ended opens nothing from the next request on', async () => {
  const visit = await kowhaiBay.visitAs('coordinator', 4)
  const { caller, now, requestId } = visit()
  await readHome(visit())
  await endSession(kowhaiBay.database, caller.kind === 'session' ? caller.sessionId : '', now, requestId)
  await expect(readHome(visit())).rejects.toMatchObject(signedOut)
})
