import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newFormKey, receiptReference } from '@kps/crossings/referral-handover'
import { buildFolder, type Door } from '@kps/local/bundles'
import { type AHouse, type Answers, aHouse, sendReferral, teacher } from '@kps/test/house'
import { judge } from '@kps/test/judging'
import { statementsOfOneRequest } from '@kps/test/statements'
import { newFormKey as newSignedInKey } from '@kps/web-locality/door'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { namespaceOf, rowsOf } from './contents.ts'
import { hiddenIn } from './hidden-in.ts'

let home: AHouse

beforeAll(async () => {
  home = await aHouse({ episodes: 10 })
})
afterAll(() => home?.close())

/** Every secret of the house, each with the place where it is kept. */
function secrets(value: unknown = home.house.keys, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return value.length >= 16 ? [[place, value]] : []
  if (typeof value !== 'object' || value === null) return []
  // Of a key these are its public half and its name.
  const isPublic = (name: string) => 'kty' in value && ['x', 'y', 'n', 'kid'].includes(name)
  return Object.entries(value).flatMap(([name, each]) => (isPublic(name) ? [] : secrets(each, `${place}/${name}`)))
}

const plainBindings = async (door: Door): Promise<string> =>
  JSON.stringify(Object.values(await home.house.bindingsOf(door)).filter((each) => typeof each === 'string'))
const heldBy = (text: string) => secrets().flatMap(([place, secret]) => (text.includes(secret) ? [place] : []))

test('what runs at the front door is bound to four lanes, four counters, its files, two addresses, a phone number and a public key, and to no other', async () => {
  const bindings = await home.house.bindingsOf('front-door')
  const counters = ['LOCALITY_PAGES', 'LOCALITY_SENDS', 'NETWORK_PAGES', 'NETWORK_SENDS']
  const lanes = ['ALARMS', 'APPLICATIONS', 'DIRECTORY', 'INTAKE']
  const others = ['ASSETS', 'HOST', 'HUB_PUBLIC_KEY', 'NATIONAL_PHONE', 'NEUTRAL_SITE']
  expect(Object.keys(bindings).sort()).toEqual([...counters, ...lanes, ...others].sort())
  const { HUB_PUBLIC_KEY: hubKey, ...texts } = v.parse(
    v.record(v.string(), v.string()),
    Object.fromEntries(Object.entries(bindings).filter(([, each]) => typeof each === 'string')),
  )
  expect(texts).toEqual({
    HOST: expect.stringMatching(/^localhost:\d+$/),
    NATIONAL_PHONE: '0800 000 000',
    NEUTRAL_SITE: 'https://www.metservice.com/',
  })
  expect(Object.keys(JSON.parse(hubKey ?? '')).sort()).toEqual(['crv', 'kid', 'kty', 'x', 'y'])
  expect(heldBy(await plainBindings('front-door'))).toEqual([])
  // The same look at a door that does hold keys finds them.
  expect(heldBy((await plainBindings('registry')).replaceAll('\\', ''))).toContain('/platformKey')
})

test('no key of the house is in its bundle or in a file that it serves', async () => {
  for (const folder of ['front-door', 'public']) {
    const files = await readdir(join(buildFolder, folder), { recursive: true, withFileTypes: true })
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
    expect(texts.length).toBeGreaterThan(0)
    expect(heldBy((await Promise.all(texts)).join('\n'))).toEqual([])
  }
})

test('its lanes answer with public facts and public halves of keys, or with one word', async () => {
  const { call } = home.house
  const sealing = v.object({ publicKey: v.pipe(v.string(), v.parseJson(), v.looseObject({ kty: v.string() })) })
  const { publicKey } = v.parse(sealing, await call('registry#Directory', 'sealingFor', 'kowhai-bay'))
  const verifying = v.parse(v.array(sealing), await call('registry#Directory', 'verifyingKeys', 'kowhai-bay'))
  for (const key of [publicKey, ...verifying.map((each) => each.publicKey)]) expect(key).not.toHaveProperty('d')
  expect(heldBy(JSON.stringify(await call('registry#Directory', 'list')))).toEqual([])
  expect(await call('locality#Intake', 'receive', 'no envelope')).toEqual({ received: false })
  expect(await call('registry#Applications', 'checkCode', 'kowhai-bay')).toBe('taken')
  await expect(call('registry#Applications', 'receive', {})).rejects.toThrow('form.id.unknown')
  expect(await call('registry#Alarms', 'raise', 'nothing', 'nobody')).toBeUndefined()
})

/** Somebody the locality knows, because a referral about them was brought into a new case. */
const known: Answers = { ...teacher, 'people.0.name': 'Hinewai Tōtara-Example', 'people.0.phone': '021 555 0199' }
/** Somebody of whom nobody there has heard, with a name of the same length. */
const unknown: Answers = { ...teacher, 'people.0.name': 'Roimata Mānuka-Another', 'people.0.phone': '021 555 0742' }

async function becomeKnown(): Promise<void> {
  const coordinator = await home.signIn('kowhai-bay-coordinator-1')
  const at = (path: string) => home.at('kowhai-bay', path)
  const before = new Set(await waiting())
  judge(await sendReferral(home, known), 200)
  const [id] = (await waiting()).filter((each) => !before.has(each))
  const page = judge(await coordinator.ask(at(`/triage/${id}`)), 200).body
  const decided = await coordinator.ask(at(`/triage/${id}`), {
    form: {
      ...hiddenIn(page, `/triage/${id}`),
      formKey: newSignedInKey(),
      outcome: 'new-case',
      reason: 'A child is afraid to go home.',
      'people.0': 'new',
      leadAgencyId: /<option value="(agy_\w+)"/.exec(page)?.[1] ?? '',
      notification: 'do-not-contact',
    },
  })
  expect([decided.status, decided.headers.location]).toEqual([303, expect.stringMatching(/^\/cases\/cse_/)])
}

async function waiting(): Promise<readonly string[]> {
  const rows = (await rowsOf(home, await namespaceOf(home, 'kowhai-bay'))).get('waiting_referrals') ?? []
  return rows.map((row) => String(row.referral_id))
}

/** All that a referrer could tell by, and all that the databases were asked. */
async function observed(answers: Answers) {
  const { databaseServer } = home.house
  databaseServer.clearLog()
  databaseServer.logStatements(true)
  const before = databaseServer.requests()
  const formKey = newFormKey()
  const { status, headers, body } = judge(await sendReferral(home, answers, formKey), 200)
  databaseServer.logStatements(false)
  // The reference comes from the form's own key alone, and with it the length of the page.
  const reference = await receiptReference(formKey)
  const { date: _, 'content-length': length, ...told } = headers
  expect(Number(length)).toBe(Buffer.byteLength(body))
  return {
    seen: { status, headers: told, body: body.replace(reference, 'reference') },
    trips: databaseServer.requests() - before,
    statements: statementsOfOneRequest(databaseServer.statements()),
  }
}

test('a referral about somebody who is known there and one about somebody who is not are answered alike', async () => {
  await becomeKnown()
  await observed(unknown)
  const [one, other] = [await observed(known), await observed(unknown)]
  expect(one.seen.body).toContain('<strong>reference</strong>')
  expect(one).toEqual(other)
  // Nothing that the databases are asked on the way reads a table about people, so that nothing could tell them apart.
  const read = one.statements.flatMap((text) =>
    [...text.matchAll(/\b(?:from|join)\s+["`]?([a-z_]+)/gi)].map(([, table = '']) => table),
  )
  // The registry is asked only when what it said is older than a minute. Of who waits and who is held only ids and times.
  const registry = ['localities', 'locality_public_keys', 'provisioning_steps', 'locality_places', 'turnstile_switches']
  const own = ['audit_entries', 'database_identity', 'locality_keys', 'quarantined_referrals', 'waiting_referrals']
  expect([...new Set(read)].filter((table) => !registry.includes(table)).sort()).toEqual(own)
  // The locality itself does know the one and not the other, once somebody there opens what came.
  const rows = await rowsOf(home, await namespaceOf(home, 'kowhai-bay'))
  const people = new Set(rows.get('person_matches')?.map((row) => row.value))
  const names = rows.get('referral_matches')?.filter((row) => row.kind === 'name') ?? []
  expect(names.slice(-2).map((row) => people.has(row.value))).toEqual([true, false])
})
