import { sendingOfJoin } from '@kps/crossings/join-application'
import type { PlacesOfTheCountry } from '@kps/crossings/places'
import { parseReferralHandover, type ReferralHandover, sendingKey } from '@kps/crossings/referral-handover'
import type { PublicFacts } from '@kps/crossings/tenant-access'
import { createFrontDoorApp } from '@kps/front-door-door/app'
import { openJoinEnvelope, receiveJoin } from '@kps/locality/joining'
import { readKey } from '@kps/locality/keys'
import { openQuestionEnvelope, receiveQuestion } from '@kps/locality/questions'
import { openReferralEnvelope, receiveReferral } from '@kps/locality/referrals'
import { referrals } from '@kps/locality/referrals/schema'
import type { ALocality } from '@kps/test/tenants'
import { expect } from 'vitest'

export const kowhaiBay: PublicFacts = {
  code: 'kowhai-bay',
  name: 'Kōwhai Bay',
  nameMi: 'Te Kokoru o Kōwhai',
  contactPhone: '0800 000 100',
  contactHours: 'Monday to Friday, 8.30 am to 5 pm',
  contactHoursMi: 'Rāhina ki te Rāmere, 8.30 i te ata ki te 5 i te ahiahi',
  contactEmail: 'team@kowhai-bay.example',
  contactAddress: '1 Example Street, Kōwhai Bay',
}

/** Invented places. The harbour is not open. */
export const country: PlacesOfTheCountry = {
  places: [
    { name: 'Rātā Flat', kind: 'suburb', locality: 'kowhai-bay' },
    { name: 'Rātā Flat', kind: 'suburb', locality: 'harbour' },
    { name: 'Mānuka Point', kind: 'suburb', locality: 'kowhai-bay' },
    { name: 'Mānuka District', kind: 'territorial-authority', locality: 'kowhai-bay' },
  ],
  national: 'kowhai-bay',
}

export type Fields = readonly (readonly [string, string])[]
export type Typed = Readonly<Record<string, string | readonly string[]>>
/** What a page shows somebody, and what it carries unseen. */
export interface Seen {
  readonly status: number
  readonly html: string
  readonly hidden: Fields
}

const unlimited = { limit: async () => ({ success: true }) }

/** The public form, wired to the parts of a locality that really answer. Each of its lanes can be made to fail. */
export function aFrontDoor(locality: ALocality) {
  const app = createFrontDoorApp()
  const lanes = { intake: 'open' as 'open' | 'shut' | 'breaks', directory: 'open' as 'open' | 'breaks' }
  const alarms: string[] = []
  /** Every envelope that was handed in, as a carrier would see it. */
  const envelopes: string[] = []
  const answering = <Value>(value: Value): Promise<Value> =>
    lanes.directory === 'open' ? Promise.resolve(value) : Promise.reject(new Error('the registry does not answer'))
  const env = {
    HOST: 'localhost:8787',
    NEUTRAL_SITE: 'https://www.example.org/',
    ...{ NETWORK_PAGES: unlimited, NETWORK_SENDS: unlimited, LOCALITY_PAGES: unlimited, LOCALITY_SENDS: unlimited },
    ASSETS: { fetch: async () => new Response('', { status: 404 }) },
    ALARMS: { raise: async (kind: string) => void alarms.push(kind) },
    DIRECTORY: {
      list: () => answering([kowhaiBay]),
      places: () => answering(country),
      async sealingFor(code: string) {
        if (code !== kowhaiBay.code) return undefined
        const [rows] = await locality.database.batch([readKey(locality.database.orm, { purpose: 'sealing' })])
        const key = (rows as Awaited<ReturnType<typeof readKey>>)[0]
        return answering(key && { facts: kowhaiBay, keyId: key.id, publicKey: key.publicPart ?? '' })
      },
    },
    INTAKE: {
      async receive(envelope: string) {
        if (lanes.intake === 'breaks') throw new Error('the locality does not answer')
        if (lanes.intake === 'shut') return { received: false }
        envelopes.push(envelope)
        const referral = await openReferralEnvelope(locality.lane('intake'), envelope)
        await receiveReferral(locality.lane('intake'), referral, await sendingKey(referral))
        return { received: true }
      },
      async ask(envelope: string) {
        if (lanes.intake === 'breaks') throw new Error('the locality does not answer')
        if (lanes.intake === 'shut') return { received: false }
        envelopes.push(envelope)
        const question = await openQuestionEnvelope(locality.lane('intake'), envelope)
        await receiveQuestion(locality.lane('intake'), question, question.formKey)
        return { received: true }
      },
      async join(envelope: string) {
        if (lanes.intake === 'breaks') throw new Error('the locality does not answer')
        if (lanes.intake === 'shut') return { received: false }
        envelopes.push(envelope)
        const application = await openJoinEnvelope(locality.lane('intake'), envelope)
        await receiveJoin(locality.lane('intake'), application, await sendingOfJoin(application))
        return { received: true }
      },
    },
  }

  async function visit(path: string, fields?: Fields): Promise<Seen> {
    const body = fields && new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const asked = body === undefined ? {} : { method: 'POST', body, headers }
    const response = await app.request(`http://localhost:8787${path}`, asked, env)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.has('set-cookie')).toBe(false)
    const html = await response.text()
    return { status: response.status, html, hidden: hiddenIn(html) }
  }

  /** Walks on from a page: what it carries, what is typed on it, and the button that is pressed. */
  const press = (path: string, seen: Seen, typed: Typed = {}, go = 'next') =>
    visit(path, [
      ...seen.hidden,
      ...Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const)),
      ['go', go],
    ])

  /** Opens the form's first page, from the page that stands before it. */
  const open = async (path: string) => press(path, openedAWhileAgo(await visit(path)), {}, 'start')

  return {
    ...{ alarms, envelopes, lanes, open, press, visit },
    openedAWhileAgo,
    /** Walks the whole form, answering what is asked, and gives the pages met and the last one: the answers to check. */
    async walk(path: string, answers: Readonly<Record<string, Typed>>) {
      let seen = await open(path)
      const met: string[] = []
      for (let page = pageOf(seen); page && page !== 'check'; page = pageOf(seen)) {
        met.push(page)
        seen = await press(path, seen, answers[page])
        expect(seen.status, `${page} was not taken`).toBe(200)
        expect(met.length).toBeLessThan(60)
      }
      return { met, seen }
    },
    /** The newest referral that the locality holds, opened with its own key, and how many it holds. */
    async received() {
      const { orm } = locality.database
      const [rows] = await locality.database.batch([orm.select().from(referrals)])
      const all = rows as (typeof referrals.$inferSelect)[]
      const last = all.at(-1)
      return { count: all.length, newest: last && (await openDocument(locality, last)), reference: last?.reference }
    },
  }
}

async function openDocument(
  locality: ALocality,
  { id, document }: typeof referrals.$inferSelect,
): Promise<ReferralHandover | undefined> {
  const text = await locality.vault.open({ table: 'referrals', column: 'document', row: id }, document)
  const parsed = parseReferralHandover(JSON.parse(text))
  return parsed.fits ? parsed.referral : undefined
}

export const pageOf = (seen: Seen) => carriedIn(seen, 'page')
export const carriedIn = (seen: Seen, name: string) => seen.hidden.find(([each]) => each === name)?.[1]

const hiddenIn = (html: string): Fields =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    plain(value),
  ])

/** The same form, opened ten minutes ago: one that took no time looks wrong. */
const openedAWhileAgo = (seen: Seen): Seen => ({
  ...seen,
  hidden: seen.hidden.map(([name, value]) => [name, name === 'begun' ? String(Number(value) - 600) : value]),
})

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
