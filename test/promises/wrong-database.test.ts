import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeId } from '@kps/crossings/ids'
import { sealEnvelope } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { createLocalityApp } from '@kps/locality-door/app'
import { type AHouse, type Answer, aHouse, aVisitor, sendReferral, type Visitor, withSession } from '@kps/test/house'
import { judge } from '@kps/test/judging'
import { errorWords } from '@kps/web-kit/errors'
import { newFormKey } from '@kps/web-kit/form-answers'
import { emblemPath } from '@kps/web-locality/settings'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentsOf, namespaceOf, rowsOf } from './contents.ts'

let home: AHouse
/** The database that Kōwhai Bay's address leads to, and the one whose rows lie there instead. */
let mistaken: string
let theirs: string
/** Somebody whose session lives in the file that was put there: were the session all that is asked, they would be let in. */
let stranger: Visitor

const route = v.object({ method: v.picklist(['GET', 'POST']), path: v.string() })
/** Answered to anybody, from public facts, without any database. */
const withoutDatabase = [
  'GET /contact',
  'GET /help',
  'GET /privacy',
  'GET /shortcuts',
  'POST /shortcuts',
  'GET /sign-in',
  'GET /sign-in/callback',
]

beforeAll(async () => {
  home = await aHouse({ episodes: 12 })
  ;[mistaken, theirs] = [await namespaceOf(home, 'kowhai-bay'), await namespaceOf(home, 'te-awa')]
  const there = await home.signIn('te-awa-coordinator-1')
  const secret = there.cookies.get(new URL(home.at('te-awa')).host)?.get('__Host-session') ?? ''
  await mistake(mistaken, theirs)
  stranger = withSession(home, 'kowhai-bay', secret)
})
afterAll(() => home?.close())

/** Puts the file of one database where another's was. */
async function mistake(at: string, file: string): Promise<void> {
  const { databaseServer, keys } = home.house
  const place = (namespace: string, ending: string) => join(home.folder, 'databases', `${namespace}.${ending}`)
  const settings = await readFile(place(at, 'json'))
  const headers = { authorization: `basic ${keys.databaseAdminKey}` }
  const gone = await fetch(new URL(`/v1/namespaces/${at}`, databaseServer.url), { method: 'DELETE', headers })
  expect(gone.status).toBe(200)
  for (const ending of ['db', 'db-wal']) await copyFile(place(file, ending), place(at, ending))
  await writeFile(place(at, 'json'), settings)
}

const textsOf = async (namespace: string): Promise<readonly string[]> =>
  [...(await rowsOf(home, namespace)).values()].flat().flatMap((row) => Object.values(row).map(String))

const alarms = async () =>
  ((await rowsOf(home, home.house.keys.registryNamespace)).get('alarms') ?? []).map((row) => ({
    kind: String(row.kind),
    request: String(row.request_id),
  }))

/** The alarms that are raised and wait to be looked at, and the registry's count of who asks it for a locality: it counts before anybody sees whose database it is. */
const besides = ['alarms', 'waiting_alarms', 'askings']

/** Does something that must be refused: it writes nothing anywhere but one alarm, which it gives back. */
async function alarmOf(act: () => Promise<unknown>, alsoFrom: readonly string[] = []): Promise<string> {
  const [before, known] = [await contentsOf(home, besides), await alarms()]
  await act()
  expect(await contentsOf(home, besides)).toEqual(before)
  const raised = (await alarms()).slice(known.length)
  const others = raised.splice(1).map(({ kind }) => kind)
  expect(others).toEqual(alsoFrom)
  expect(raised).toEqual([{ kind: 'wrong-database', request: expect.stringMatching(/^[0-9a-f-]{36}$/) }])
  return raised[0]?.request ?? ''
}

/** Ids of things that are in the file which was put there; no night has been, so its publication is an id of nothing. */
async function idsThere(): Promise<Readonly<Record<string, string>>> {
  const rows = await rowsOf(home, mistaken)
  const first = (table: string, column = 'id') => String(rows.get(table)?.[0]?.[column] ?? makeId('pub', instantNow()))
  return {
    case: first('case_people', 'case_id'),
    person: first('case_people', 'person_id'),
    referral: first('waiting_referrals', 'referral_id'),
    assessment: first('assessments'),
    publicationId: first('publications'),
    question: makeId('qst', instantNow()),
    action: first('risk_plan_actions'),
    agency: first('agencies'),
    account: first('accounts'),
    notice: makeId('out', instantNow()),
    application: first('join_applications'),
    emblem: makeId('emb', instantNow()),
    meeting: first('meeting_types'),
    invitation: makeId('inv', instantNow()),
    secret: 'A'.repeat(43),
  }
}

/** A form as its page would send it: one carries a file. */
const formFor = (path: string, form: Readonly<Record<string, string>>) =>
  path === emblemPath
    ? {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: `--b\r\ncontent-disposition: form-data; name="formKey"\r\n\r\n${form.formKey}\r\n--b--\r\n`,
      }
    : { form }

test('the file of another locality lies where Kōwhai Bay’s should, and that locality itself goes on as before', async () => {
  expect((await textsOf(mistaken)).length).toBeGreaterThan(500)
  const coordinator = await home.signIn('te-awa-coordinator-1')
  judge(await coordinator.ask(home.at('te-awa', '/triage')), 200)
})

test('every route that asks a database gives the same 503, writes nothing, raises one alarm and shows no byte of it', async () => {
  const ids = await idsThere()
  const routes = createLocalityApp().routes.filter(({ method }) => method !== 'ALL')
  const named = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))]
  expect(named.length).toBeGreaterThan(25)
  const pages = new Set<string>()
  for (const name of named.filter((one) => !withoutDatabase.includes(one))) {
    const { method, path } = v.parse(route, { method: name.split(' ')[0], path: name.split(' ')[1] })
    const url = home.at(
      'kowhai-bay',
      path.replace(/:(\w+)/g, (_, id: string) => ids[id] ?? 'unknown'),
    )
    expect(url, name).not.toMatch(/unknown|undefined/)
    const form = {
      formKey: 'form_00000000000000000000000000',
      publication: ids.publicationId ?? '',
      invitation: ids.invitation ?? '',
    }
    let answer: Answer | undefined
    const alarm = await alarmOf(async () => {
      answer = await stranger.ask(url, method === 'POST' ? formFor(path, form) : {})
    })
    const { body, headers } = judge(answer as Answer, 503)
    expect(body, name).toContain(alarm)
    expect(headers['set-cookie'], name).toBeUndefined()
    pages.add(body.replaceAll(alarm, 'the request'))
  }
  expect(pages.size).toBe(1)
  const [page = ''] = pages
  expect(page).toContain(errorWords.en['error.503.title'])
  // Words of code lists, such as a role, are no news of anybody.
  const telling = (await textsOf(mistaken)).filter(
    (text) => text.length >= 8 && !/^[a-z-]+$/.test(text) && page.includes(text),
  )
  expect(telling).toEqual([])
})

test('what needs no database says nothing of one', async () => {
  for (const name of withoutDatabase) {
    const { databaseServer } = home.house
    const before = databaseServer.requests(mistaken)
    const { status } = await stranger.ask(home.at('kowhai-bay', name.split(' ')[1]))
    expect(status).toBeLessThan(500)
    expect(databaseServer.requests(mistaken)).toBe(before)
  }
})

test('nobody can sign in there: the provider vouches for them, and they get the same 503 and no cookie', async () => {
  const visitor = aVisitor()
  const choice = await visitor.follow(home.at('kowhai-bay', '/sign-in'))
  let arrived: Answer | undefined
  const alarm = await alarmOf(async () => {
    arrived = await visitor.follow(choice.url.href, { form: { account: 'kowhai-bay-coordinator-1' } })
  })
  expect(judge(arrived as Answer, 503).body).toContain(alarm)
  expect([...visitor.cookies.values()].some((jar) => jar.has('__Host-session'))).toBe(false)
})

test('a referral is not received, and whoever sent it is told so; the front door raises an alarm of its own', async () => {
  let answer: Answer | undefined
  await alarmOf(async () => {
    answer = await sendReferral(home)
  }, ['referral-not-received'])
  judge(answer as Answer, 503)
})

test('a question and a referral sent on by another locality are not received either, and each raises one alarm', async () => {
  const facts = v.object({ keyId: v.string(), publicKey: v.pipe(v.string(), v.parseJson(), v.looseObject({})) })
  const found = v.parse(facts, await home.house.call('registry#Directory', 'sealingFor', 'kowhai-bay'))
  for (const [entrypoint, method, purpose] of [
    ['locality#Intake', 'ask', 'question'],
    ['locality#TransfersIn', 'take', 'transfer'],
  ] as const) {
    const envelope = await sealEnvelope(found.publicKey, found.keyId, {}, { purpose })
    await alarmOf(async () => {
      expect(await home.house.call(entrypoint, method, envelope)).toEqual({ received: false })
    })
  }
})

test('the night’s message is not worked on: it comes three times more, and each time raises one alarm', async () => {
  const [before, known] = [await contentsOf(home, besides), await alarms()]
  const night = await home.house.miniflare.getQueueProducer<{ locality: string }>('NIGHT', 'registry')
  await night.send({ locality: 'kowhai-bay' })
  const raised = async () => (await alarms()).slice(known.length)
  await expect.poll(async () => (await raised()).length, { timeout: 20_000 }).toBe(4)
  expect(new Set((await raised()).map(({ request }) => request)).size).toBe(4)
  expect(new Set((await raised()).map(({ kind }) => kind))).toEqual(new Set(['wrong-database']))
  expect(await contentsOf(home, besides)).toEqual(before)
})

test('an alarm says its kind and its request, and nothing of what was sent', async () => {
  const known = await alarms()
  const junk = ['no signature', `${'A'.repeat(70_000)}.Kwozzaqi.`, 'Kwozzaqi']
  for (const signed of junk) {
    expect(await home.house.call('hub#PublicationsIn', 'take', signed)).toEqual({ taken: false, reason: 'not-signed' })
  }
  const raised = (await alarms()).slice(known.length)
  expect(raised.map(({ kind }) => kind)).toEqual(junk.map(() => 'publication-not-signed'))
  for (const { request } of raised) expect(request).toMatch(/^[0-9a-f-]{36}$/)
  const rows = (await rowsOf(home, home.house.keys.registryNamespace)).get('alarms') ?? []
  expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
    new Set(['number', 'id', 'kind', 'about', 'request_id', 'at']),
  )
  expect(JSON.stringify(rows)).not.toContain('wozzaqi')
})

test('whoever looks after the tenants sees it: which locality, how often, what to do; once somebody has looked it waits no more', async () => {
  const manager = await home.signIn('hub-tenancy-1')
  const raised = (await alarms()).filter(({ kind }) => kind === 'wrong-database')
  const read = async (path: string) => judge(await manager.ask(home.at('hub', path)), 200).body
  for (const list of ['/applications', '/localities'])
    expect(await read(list)).toMatch(/\d alarms that nobody has looked at/)
  const page = await read('/alarms')
  const [, ours = ''] = page.split(/<h2[^>]*>Another database lay in its place, Kōwhai Bay<\/h2>/)
  const part = ours.split('<h2')[0] ?? ''
  expect(part).toContain('(kowhai-bay)')
  expect(part).toContain(`${raised.length} times since`)
  expect(part).toContain(raised.at(-1)?.request)
  expect(part).toContain('Ring whoever runs the databases, now.')

  const action = /action="(\/alarms\/alm_\w+\/look)"/.exec(part)?.[1] ?? ''
  const form = { formKey: newFormKey() }
  const unsaid = judge(await manager.ask(home.at('hub', action), { form }), 422).body
  expect(unsaid).toContain('href="#note"')
  for (const _ of [1, 2]) {
    const { status } = await manager.ask(home.at('hub', action), { form: { ...form, note: 'at-work' } })
    expect(status).toBe(303)
  }
  expect(await read('/alarms')).not.toContain('lay in its place, Kōwhai Bay')
  const looked = await read('/alarms/looked-at')
  expect(looked.split('lay in its place, Kōwhai Bay').length - 1).toBe(1)
  for (const said of ['Somebody is at work on it', `It came ${raised.length} times`]) expect(looked).toContain(said)
  const telling = (await textsOf(mistaken)).filter((text) => text.length >= 8 && !/^[a-z-]+$/.test(text))
  expect(telling.filter((text) => page.includes(text) || looked.includes(text))).toEqual([])
})
