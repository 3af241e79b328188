import { newFormKey, type ReferralHandover } from '@kps/crossings/referral-handover'
import { checked, passesTurnstile } from '@kps/locality-door/check-visitor'
import { type AHouse, type ATurnstile, aHouse, aTurnstile, aVisitor, dummyKeys, teacher } from '@kps/test/house'
import { afterAll, beforeAll, expect, test } from 'vitest'

let turnstile: ATurnstile
let home: AHouse

beforeAll(async () => {
  turnstile = await aTurnstile()
  const { siteKey, alwaysPasses } = dummyKeys
  home = await aHouse({ episodes: 5, turnstile: { siteKey, secretKey: alwaysPasses, address: turnstile.address } })
  await home.house.call('registry#Tenancy', 'switchTurnstile', 'te-awa', true)
})
afterAll(async () => {
  await home?.close()
  await turnstile?.close()
})

const page = (code: string, given: Readonly<Record<string, string>>) =>
  aVisitor().ask(home.at('front door', `/${code}`), {
    form: { page: 'check', formKey: newFormKey(), ...teacher, ...given },
  })

/** How many a locality holds for a look, as its coordinator reads it. */
async function heldIn(place: string): Promise<number> {
  const coordinator = await home.signIn(`${place}-coordinator-1`)
  const { body } = await coordinator.ask(home.at(place, '/triage'))
  return Number(/Looks wrong \((\d+)\)/.exec(body)?.[1] ?? 0)
}

test('the page that sends shows Turnstile where the locality has it, and its origin stands in no other page’s policy', async () => {
  const asks = await page('te-awa', { go: 'check' })
  expect(asks.body).toContain(`<div class="cf-turnstile" data-sitekey="${dummyKeys.siteKey}"`)
  expect(asks.headers['content-security-policy']).toContain("script-src 'self' https://challenges.cloudflare.com;")
  for (const other of [await page('kowhai-bay', { go: 'check' }), await page('te-awa', { go: 'happened' })]) {
    expect(other.body).not.toMatch(/turnstile/)
    expect(other.headers['content-security-policy']).not.toContain('cloudflare')
  }
})

test('a token that passes lets a referral into the queue; without one it is received and held, and the answer is the same', async () => {
  const before = await heldIn('te-awa')
  const withToken = await page('te-awa', { go: 'send', 'cf-turnstile-response': dummyKeys.token })
  expect([withToken.status, turnstile.responses.at(-1)]).toEqual([200, dummyKeys.token])
  expect(await heldIn('te-awa')).toBe(before)
  // Scripts off: there is no token, and nothing more to do than to press Send.
  const asked = turnstile.responses.length
  const without = await page('te-awa', { go: 'send' })
  expect([without.status, turnstile.responses.length]).toEqual([200, asked])
  expect(await heldIn('te-awa')).toBe(before + 1)
  const told = (body: string) => body.replace(/<strong>[A-Z]+ \d{3} \d{2}<\/strong>/, '')
  expect(told(without.body)).toBe(told(withToken.body))
})

test('where Turnstile cannot be reached nobody is turned away: the referral is held for a look', async () => {
  const before = await heldIn('te-awa')
  turnstile.answers = 'nonsense'
  expect((await page('te-awa', { go: 'send', 'cf-turnstile-response': dummyKeys.token })).status).toBe(200)
  turnstile.answers = 'never'
  expect((await page('te-awa', { go: 'send', 'cf-turnstile-response': dummyKeys.token })).status).toBe(200)
  turnstile.answers = 'as documented'
  expect(await heldIn('te-awa')).toBe(before + 2)
})

test('a question without names is checked the same: without a token it stands in the second list, and the answer is the same', async () => {
  const path = home.at('front door', '/te-awa/question')
  expect((await aVisitor().ask(path)).body).toContain('<div class="cf-turnstile"')
  const ask = (given: Readonly<Record<string, string>>) =>
    aVisitor().ask(path, { form: { formKey: newFormKey(), question: 'May we tell you?', go: 'send', ...given } })
  const [withToken, without] = [await ask({ 'cf-turnstile-response': dummyKeys.token }), await ask({})]
  expect([withToken.status, without.status]).toEqual([200, 200])
  const told = (body: string) => body.replace(/<strong>[A-Z]+ \d{3} \d{2}<\/strong>/, '')
  expect(told(without.body)).toBe(told(withToken.body))
  const coordinator = await home.signIn('te-awa-coordinator-1')
  const list = await coordinator.ask(home.at('te-awa', '/questions?list=looks-wrong'))
  expect(list.body.match(/The check against floods was not passed/g)).toHaveLength(1)
})

test('a locality that has not switched it on asks nobody, whatever token came', async () => {
  const asked = turnstile.responses.length
  expect((await page('kowhai-bay', { go: 'send', 'cf-turnstile-response': 'anything' })).status).toBe(200)
  expect([await heldIn('kowhai-bay'), turnstile.responses.length]).toEqual([0, asked])
})

test('each of Cloudflare’s test secrets gives what it documents', async () => {
  const passes = (secret: string, token: string = dummyKeys.token, address = turnstile.address) =>
    passesTurnstile({ TURNSTILE_ADDRESS: address, TURNSTILE_SECRET_KEY: secret }, token, 300)
  expect(await passes(dummyKeys.alwaysPasses)).toBe(true)
  expect(await passes(dummyKeys.alwaysFails)).toBe(false)
  expect(await passes(dummyKeys.alreadySpent)).toBe(false)
  expect(await passes(dummyKeys.alwaysPasses, '')).toBe(false)
  expect(await passes(dummyKeys.alwaysPasses, 'x'.repeat(2_049))).toBe(false)
  expect(await passes(dummyKeys.alwaysPasses, dummyKeys.token, 'http://127.0.0.1:1/')).toBe(false)
  const referral = { arrival: { signs: ['too-fast'] } } as unknown as ReferralHandover
  const env = { TURNSTILE_ADDRESS: turnstile.address, TURNSTILE_SECRET_KEY: dummyKeys.alwaysFails }
  const after = await checked(referral, { hasTurnstile: true, env, token: dummyKeys.token })
  expect(after.arrival?.signs).toEqual(['too-fast', 'not-checked'])
})
