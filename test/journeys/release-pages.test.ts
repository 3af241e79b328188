import { closedQuartersBefore, quarterBounds } from '@kps/crossings/measures'
import { toBase64Url } from '@kps/foundation/sealing'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { takePublication } from '@kps/hub/publications'
import { preparePublications } from '@kps/locality/aggregates'
import { localityKeys } from '@kps/locality/keys/schema'
import { createLocalityApp } from '@kps/locality-door/app'
import { type AHub, type ALocality, aHub, aLocality, asForm, pastRecords } from '@kps/test/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'

const app = createLocalityApp()
let locality: ALocality
let hub: AHub
let manager: { readonly secret: string }

beforeAll(async () => {
  ;[locality, hub] = await Promise.all([aLocality(), aHub()])
  manager = await locality.visitAs('manager')
  const records = pastRecords(locality)
  for (const quarter of closedQuartersBefore(instantNow(), 2)) {
    const at = addMinutes(quarterBounds(quarter).from, 60 * 24 * 9)
    for (let each = 0; each < 14; each += 1) await records.referral(at, each < 11 ? 'police' : 'self')
  }
  await records.write()
  await preparePublications(locality.lane('night'))
})
afterAll(() => Promise.all([locality.close(), hub.close()]))

async function verifyingKeys() {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(localityKeys)])
  const keys = (rows as (typeof localityKeys.$inferSelect)[]).filter((key) => key.purpose === 'signing')
  return keys.map((key) => JSON.parse(key.publicPart ?? ''))
}

/** Asks the door as a signed-in browser would; the hub is real, and comes when it is asked for. */
async function ask(path: string, init: RequestInit = {}, by = manager) {
  const env = {
    HOST: 'localhost:8787',
    SIGN_IN_ISSUER: 'http://localhost:8788',
    SIGN_IN_CLIENT_ID: 'locality',
    SIGN_IN_CLIENT_SECRET: 'a-secret-for-one-test-only',
    COOKIE_KEY: toBase64Url(new Uint8Array(32)),
    TENANT_ACCESS: { open: async () => locality.grant },
    PUBLICATIONS_IN: {
      take: (signed: string) => takePublication(hub.lane('publications'), signed, verifyingKeys),
    },
  }
  const own = { cookie: `__Host-session=${by.secret}`, 'sec-fetch-site': 'same-origin' }
  const headers = { ...own, ...Object.fromEntries(new Headers(init.headers)) }
  const answer = await app.request(`http://kowhai-bay.localhost:8787${path}`, { ...init, headers }, env)
  return { status: answer.status, text: await answer.text() }
}

const idsIn = (page: string) => [...page.matchAll(/value="(pub_[0-9a-z]+)"/g)].map(([, id = '']) => id)
const keyIn = (page: string) => /name="formKey" value="(form_[0-9a-z]+)"/.exec(page)?.[1] ?? ''

test('a manager sees exactly what will leave, and why some of it is S', async () => {
  const page = (await ask('/publications')).text
  expect(page).toContain('Nothing leaves until a person releases it')
  const [id] = idsIn(page)
  const preview = await ask(`/publications/${id}`)
  expect(preview.status).toBe(200)
  for (const said of ['This is all that leaves', 'Police', '>S<', 'Waits for release', 'may not add up']) {
    expect(preview.text).toContain(said)
  }
  expect((await ask('/publications/pub_01k0000000000000000000000a')).status).toBe(404)
  expect((await ask('/publications/nothing')).status).toBe(404)
  expect((await ask('/publications?language=mi')).text).toContain('Ngā tatauranga mō te pū ā-motu')
})

test('a release with nothing ticked, or with something strange, comes back with the same form', async () => {
  const page = (await ask('/publications')).text
  for (const fields of [{ formKey: keyIn(page) }, { formKey: keyIn(page), publication: 'pub_no' }, {}]) {
    const answer = await ask('/publications', asForm(fields))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('There is a problem')
    expect(idsIn(answer.text)).toHaveLength(2)
  }
})

test('one press releases what was ticked, the hub has it after, and a second press changes nothing', async () => {
  const page = (await ask('/publications')).text
  const [publication = '', other = ''] = idsIn(page)
  const form = () => asForm({ formKey: keyIn(page), publication })
  expect((await ask('/publications', form())).status).toBe(303)
  expect((await ask('/publications', form())).status).toBe(303)
  const after = (await ask('/publications')).text
  expect(idsIn(after)).toEqual([other])
  expect(after).toContain('The hub has it')
  const again = asForm({ formKey: keyIn(after), publication })
  expect((await ask('/publications', again)).status).toBe(409)
})

test('a coordinator sees what waits and no button; a practitioner is refused', async () => {
  const [coordinator, practitioner] = [await locality.visitAs('coordinator'), await locality.visitAs('practitioner')]
  const page = await ask('/publications', {}, coordinator)
  expect([page.status, page.text.includes('type="checkbox"')]).toEqual([200, false])
  const [id = ''] = idsIn((await ask('/publications')).text)
  const form = asForm({ formKey: `form_${'0'.repeat(26)}`, publication: id })
  expect((await ask('/publications', form, coordinator)).status).toBe(403)
  expect((await ask('/publications', {}, practitioner)).status).toBe(403)
})
