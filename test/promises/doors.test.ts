import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { newFormKey } from '@kps/crossings/referral-handover'
import { type AHouse, aHouse, sendReferral, teacher } from '@kps/test/house'
import { newFormKey as aFormKey } from '@kps/web-locality/door'
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'

let house: AHouse
beforeAll(async () => {
  house = await aHouse({ episodes: 12 })
})
afterAll(() => house?.close())

const rest = { iat: v.number(), exp: v.number() }
const oneNamespace = v.strictObject({
  ...rest,
  p: v.strictObject({ rw: v.strictObject({ ns: v.tuple([v.string()]) }) }),
})
const bearer = (authorization: string | undefined): string => /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? ''

const publicKeyOf = (jwk: JsonWebKey) => createPublicKey({ key: jwk, format: 'jwk' })

/** A day in the house: a referral, its decision, a case, a release, a night, the hub. */
async function aDay(): Promise<void> {
  await sendReferral(house, teacher, newFormKey())
  const coordinator = await house.signIn('kowhai-bay-coordinator-1')
  const queue = await coordinator.ask(house.at('kowhai-bay', '/triage'))
  const [referral = ''] = /ref_[A-Za-z0-9]+/.exec(queue.body) ?? []
  const said = { turn: '0', outcome: 'no-further-action', reason: 'Known.', notification: 'do-not-contact' }
  const decided = await coordinator.ask(house.at('kowhai-bay', `/triage/${referral}`), {
    form: { formKey: aFormKey(), ...said },
  })
  expect(decided.status).toBe(303)
  await coordinator.ask(house.at('kowhai-bay', '/cases?which=all'))
  await coordinator.ask(house.at('kowhai-bay', '/cases/cse_nothing'))
  const stranger = await house.signIn('te-awa-coordinator-1')
  await stranger.ask(house.at('te-awa'))
  await house.house.scheduled('registry')
  const analyst = await house.signIn('hub-analyst')
  await analyst.ask(house.at('hub'))
}

test('no door ever shows the database anything but a token for the one database that it asks, for five minutes at most', async () => {
  const { databaseServer, keys } = house.house
  databaseServer.clearLog()
  databaseServer.logStatements(true)
  await aDay()
  databaseServer.logStatements(false)
  const arrivals = databaseServer.arrivals()
  const namespaces = new Set<string>()
  const [platform, hub] = [publicKeyOf(keys.databaseSigningKey), publicKeyOf(keys.hubDatabaseKey)]
  for (const { path, authorization, at } of arrivals) {
    const [, asked = ''] = /^\/([^/]+)\/v[23]\/pipeline$/.exec(path) ?? []
    const token = bearer(authorization)
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'EdDSA' })
    const claims = v.parse(oneNamespace, decodeJwt(token))
    expect(claims.p.rw.ns).toEqual([asked])
    expect(claims.exp * 1000 - at).toBeLessThanOrEqual(5 * 60_000)
    expect(claims.exp * 1000).toBeGreaterThan(at)
    const key = asked.startsWith('hub-') ? hub : platform
    await expect(jwtVerify(token, key, { algorithms: ['EdDSA'] })).resolves.toBeDefined()
    namespaces.add(asked)
  }
  expect(arrivals.length).toBeGreaterThan(10)
  expect([...namespaces].map((name) => name.split('-')[0]).sort()).toEqual(['hub', 'registry', 't', 't', 't'])
})

test('a token that left one locality’s door opens no other locality’s database, the hub’s or the registry’s', async () => {
  const { databaseServer, keys } = house.house
  databaseServer.clearLog()
  databaseServer.logStatements(true)
  await (await house.signIn('harbour-coordinator-1')).ask(house.at('harbour'))
  await (await house.signIn('te-awa-coordinator-2')).ask(house.at('te-awa'))
  databaseServer.logStatements(false)
  const taken = new Map<string, string>()
  for (const { path, authorization } of databaseServer.arrivals())
    taken.set(path.split('/')[1] ?? '', authorization ?? '')
  const all = new Set([...taken.keys(), keys.hubNamespace, keys.registryNamespace])
  expect(all.size).toBeGreaterThanOrEqual(4)
  const select = JSON.stringify({ requests: [{ type: 'execute', stmt: { sql: 'select 1' } }] })
  for (const [from, authorization] of taken) {
    for (const name of all) {
      const answer = await fetch(`${databaseServer.urlOf(name)}v3/pipeline`, {
        method: 'POST',
        headers: { authorization },
        body: select,
      })
      expect([from === name, answer.status]).toEqual([from === name, from === name ? 200 : 401])
    }
  }
})
