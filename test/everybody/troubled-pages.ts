import type { PublicFacts } from '@kps/crossings/tenant-access'
import { type Language, words } from '@kps/foundation/language'
import { toBase64Url } from '@kps/foundation/sealing'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import { createLocalityApp } from '@kps/locality-door/app'
import { type AHouse, type ApplicantAnswers, iwiProvider, pacificPartner, teacher } from '@kps/test/house'
import { answersOn, type Fields, fillIn } from '@kps/test/journeys'
import { doorWords, pathIn } from '@kps/web-front-door/door'
import { ErrorPage } from '@kps/web-kit/errors'
import { answerPage } from '@kps/web-kit/page'
import { Hono } from 'hono'
import { Album } from './seen-page.ts'

const facts: PublicFacts = {
  code: 'kowhai-bay',
  name: 'Kōwhai Bay',
  nameMi: 'Te Kokoru Kōwhai',
  contactPhone: '0800 000 100',
  contactHours: 'Monday to Friday, 8.30 am to 5 pm',
  contactHoursMi: 'Rāhina ki te Rāmere',
  contactEmail: 'team@kowhai-bay.example',
  contactAddress: '1 Example Street, Kōwhai Bay',
}
const always = (success: boolean) => ({ limit: async () => ({ success }) })
const isBroken = async () => {
  throw new Error('another door does not answer')
}

/** The public door with another door, a limit or a setting as a house in order does not have it. */
const environment = (host: string) => ({
  ...{ HOST: host, NEUTRAL_SITE: 'https://www.example.org/' },
  ...{ NETWORK_PAGES: always(true), NETWORK_SENDS: always(true) },
  ...{ LOCALITY_PAGES: always(true), LOCALITY_SENDS: always(true) },
  ASSETS: { fetch: async () => new Response('', { status: 404 }) },
  ALARMS: { raise: async () => undefined },
  INTAKE: { receive: isBroken, ask: isBroken, join: isBroken },
  APPLICATIONS: { receive: isBroken, checkCode: isBroken },
  DIRECTORY: {
    list: async () => [facts],
    places: async () => ({ places: [], national: 'kowhai-bay' }),
    sealingFor: isBroken,
  },
})

const statuses = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503] as const

/** An application with every answer, as its last page sends it. */
async function filledIn(door: FrontDoorApp, url: string, env: object, answers: ApplicantAnswers) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const bodyOf = (fields: Fields) => new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const ask = async (fields?: Fields) => {
    const asked = fields ? { method: 'POST', body: bodyOf(fields), headers } : {}
    const answer = await door.request(url, asked, env)
    return { status: answer.status, html: await answer.text() }
  }
  const check = await fillIn(ask, answers)
  return { body: bodyOf(answersOn(check.html, {}, 'send')) }
}

type FrontDoorApp = ReturnType<typeof createFrontDoorApp>

/** A locality that cannot be used just now: as somebody opens a page of it, and as somebody sends a form. */
async function seePaused(album: Album, language: Language, host: string): Promise<void> {
  const door = createLocalityApp()
  const env = {
    HOST: host,
    SIGN_IN_ISSUER: 'http://localhost',
    SIGN_IN_CLIENT_ID: 'locality',
    SIGN_IN_CLIENT_SECRET: 'a-secret-for-one-test-only',
    COOKIE_KEY: toBase64Url(new Uint8Array(32)),
    TENANT_ACCESS: { open: async () => ({ paused: true, retryAfterSeconds: 60, facts }) },
  }
  const url = `http://kowhai-bay.${host}/triage`
  const headers = { 'accept-language': language, 'sec-fetch-site': 'same-origin' }
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const [name, asked] of [
    ['paused', { headers }],
    ['paused, with a form', { method: 'POST', body: 'story=1&story=2', headers: { ...headers, ...type } }],
  ] as const) {
    const path = 'body' in asked ? `${url.replace('triage', 'shortcuts')}` : url
    const answer = await door.request(path, asked, env)
    album.keep(name, path, answer.status, await answer.text(), answer.headers.get('content-security-policy') ?? '')
  }
}

/** The pages that a house in order never shows: something away, too much asked, and every refusal there is a page for. */
export async function seeTroubledPages(house: AHouse, language: Language): Promise<Album> {
  const album = new Album(language, true)
  const host = new URL(house.at('front door')).host
  const door = createFrontDoorApp()
  const usual = environment(host)
  const form = new URLSearchParams({ page: 'check', go: 'send', formKey: 'A'.repeat(24), ...teacher }).toString()
  const question = new URLSearchParams({ formKey: 'A'.repeat(24), question: 'May we?', go: 'send' }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    'accept-language': language,
  }
  const see = async (name: string, status: number, path: string, body?: string, changed: object = {}) => {
    const url = `http://${host}${pathIn(language, path)}`
    const asked = body === undefined ? { headers } : { method: 'POST', body, headers }
    const answer = await door.request(url, asked, { ...usual, ...changed })
    if (answer.status !== status) throw new Error(`${name}: ${answer.status}`)
    album.keep(name, url, status, await answer.text(), answer.headers.get('content-security-policy') ?? '')
  }
  await see('referral, not sent', 503, '/kowhai-bay', form)
  await see('question, not sent', 503, '/kowhai-bay/question', question)
  const sealing = async () => ({ facts, keyId: 'kowhai-bay.key_1', publicKey: '{}' })
  const inOrder = { ...usual, DIRECTORY: { ...usual.DIRECTORY, sealingFor: sealing } }
  for (const [name, path, answers] of [
    ['start', '/start', iwiProvider],
    ['join', '/kowhai-bay/join', pacificPartner],
  ] as const) {
    const { body } = await filledIn(door, `http://${host}${pathIn(language, path)}`, inOrder, answers)
    await see(`${name}, not sent`, 503, path, body)
  }
  await see('too much at once', 429, '/kowhai-bay', undefined, { NETWORK_PAGES: always(false) })
  await see('too much at once, with answers', 429, '/kowhai-bay', form, { NETWORK_SENDS: always(false) })
  await see('registry away', 503, '/', undefined, { DIRECTORY: { list: isBroken } })
  await see('the Shielded Site', 200, '/aside', undefined, { SHIELDED_SITE: 'https://shielded.example/' })
  await see('the check page with Turnstile', 200, '/kowhai-bay', form.replace('go=send', 'go=check'), {
    TURNSTILE_SITE_KEY: '1x00000000000000000000AA',
    DIRECTORY: { ...usual.DIRECTORY, list: async () => [{ ...facts, hasTurnstile: true }] },
  })
  await seePaused(album, language, host)
  const frame = { language, mark: { name: words(doorWords, language)('frontDoor.name'), href: '/' }, showsSafety: true }
  for (const status of statuses) {
    const app = new Hono().get('/', (c) => answerPage(c, ErrorPage({ status, frame, requestId: 'req-1' }), status))
    album.keep(`refusal ${status}`, `http://${host}/`, status, await (await app.request('/')).text(), '')
  }
  return album
}
