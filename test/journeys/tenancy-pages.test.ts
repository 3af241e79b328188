import { type AHouse, aHouse, aVisitor, iwiProvider, type Visitor } from '@kps/test/house'
import { namespacesOf, rowsOf } from '@kps/test/promises'
import { newFormKey } from '@kps/web-kit/form-answers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Applied, applyToStart } from './apply.ts'

let home: AHouse
let ngaire: Visitor
let lucas: Visitor
let analyst: Visitor

beforeAll(async () => {
  home = await aHouse({ episodes: 1 })
  const signedIn = await Promise.all(['hub-tenancy-1', 'hub-tenancy-2', 'hub-analyst'].map((one) => home.signIn(one)))
  ;[ngaire, lucas, analyst] = signedIn as [Visitor, Visitor, Visitor]
})
afterAll(() => home?.close())

const hub = (path: string) => home.at('hub', path)
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
const read = async (who: Visitor, path: string) => {
  const { body, status, headers } = await who.ask(hub(path))
  return { status, text: words(body), html: body, to: headers.location }
}
const send = async (who: Visitor, path: string, form: Readonly<Record<string, string>> = {}, key = newFormKey()) => {
  const { body, status, headers } = await who.ask(hub(path), { form: { formKey: key, ...form } })
  return { status, text: words(body), html: body, to: headers.location }
}

/** The address of an application's page, from the list. */
async function pageOf({ reference }: Applied): Promise<string> {
  const { html } = await read(ngaire, '/applications')
  const link = [...html.matchAll(/href="(\/applications\/app_\w+)"[^>]*>([^<]*)</g)].find(([, , title]) =>
    title?.includes(reference),
  )?.[1]
  if (!link) throw new Error(`${reference} is on no list`)
  return link
}

/** Looks at a page until it says this. The house's own work ends within the test's time. */
async function until(who: Visitor, path: string, said: string) {
  for (;;) {
    const page = await read(who, path)
    if (page.text.includes(said)) return page
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const approvedBy = async (page: string, ...people: readonly Visitor[]) => {
  const answers: Awaited<ReturnType<typeof send>>[] = []
  for (const who of people) answers.push(await send(who, page, { decision: 'approved' }))
  return answers
}

test('who looks after the tenants begins with the applications; an analyst has none of these pages, and they no figures', async () => {
  const { databaseServer, keys } = home.house
  const entries = async () => (await rowsOf(home, keys.hubNamespace)).get('audit_entries') ?? []
  const [before, asked] = [await entries(), databaseServer.requests(keys.hubNamespace)]
  const start = await read(ngaire, '/')
  expect([start.status, start.to]).toEqual([303, '/applications'])
  // One round trip, and no entry: nothing was read, and nobody was refused.
  expect(databaseServer.requests(keys.hubNamespace) - asked).toBe(1)
  expect(await entries()).toEqual(before)
  const list = await read(ngaire, '/applications')
  expect(list.text).toContain('Nobody waits.')
  expect(list.html).not.toContain('National picture')
  expect((await read(analyst, '/')).html).not.toContain('/applications')
  for (const path of [
    '/applications',
    '/localities',
    '/rollout',
    '/alarms',
    '/alarms/looked-at',
    '/localities/te-awa/backups',
    '/localities/te-awa/closing',
  ])
    expect([path, (await read(analyst, path)).status]).toEqual([path, 403])
  for (const path of ['/localities/te-awa/backups', '/localities/te-awa/closing', '/rollout'])
    expect([path, (await send(analyst, path, { reason: 'x' })).status]).toEqual([path, 403])
  const refused = (await entries()).filter(({ refusal }) => refusal !== null).map(({ action }) => action)
  expect(refused).toContain('applications.listed')
  expect(refused).not.toContain('figures.read')
})

test('an application is read, approved by two people, made while a page shows it, and open; its link was never at the hub', async () => {
  const applied = await applyToStart(home)
  const page = await pageOf(applied)
  const whole = await read(ngaire, page)
  for (const said of [
    'Te Awa Iwi Trust',
    '9429 9999 99996 Its check digit is right.',
    'CC99999',
    'Western Bay of Plenty, Tauranga',
    'Moana Example',
    'Police, the school, the clinic',
    'We are an NGO that gives social services.',
  ])
    expect(whole.text).toContain(said)

  expect((await aVisitor().ask(applied.link)).status).toBe(404)
  const [first] = await approvedBy(page, ngaire)
  expect([first?.status, first?.to]).toEqual([303, page])
  expect((await read(ngaire, page)).text).toContain('You have approved this. It takes two people')
  expect((await read(lucas, page)).text).toContain('Ngaire Ashgrove has approved this.')
  const [again] = await approvedBy(page, ngaire)
  expect(again?.status).toBe(409)
  expect(again?.text).toContain('You did the first part of this yourself.')

  const [second] = await approvedBy(page, lucas)
  expect([second?.status, second?.to]).toEqual([303, '/localities/puriri-valley/making'])
  const made = await until(lucas, '/localities/puriri-valley/making', 'This locality is open')
  expect(made.text).toContain('Its first agency and the lead’s invitation are in')
  expect(made.text).toContain('puriri-valley.localhost')
  expect(made.text).toContain('It has never been here.')
  expect((await aVisitor().ask(applied.link)).status).toBe(200)

  const secret = applied.link.split('/').at(-1) ?? ''
  for (const path of [page, '/applications', '/localities', '/localities/puriri-valley/making'])
    expect((await read(ngaire, path)).html).not.toContain(secret)
  expect((await read(ngaire, '/localities')).text).toMatch(/Pūriri Valley puriri-valley Open \d+ of \d+/)
  const event = await ngaire.ask(hub('/localities/puriri-valley/making/progress'))
  expect(event.body).toContain('event: finished')
})

test('a lost link is renewed by two people while nobody has come in, and the lost one is dead', async () => {
  const lost = await applyToStart(home, { 'locality.name': 'Rātā Flat' })
  const first = await pageOf(lost)
  await approvedBy(first, ngaire, lucas)
  await until(ngaire, '/localities/rata-flat/making', 'This locality is open')
  const renewed = await applyToStart(home, { 'locality.name': 'Rātā Flat', earlier: lost.reference })
  const page = await pageOf(renewed)
  expect((await read(ngaire, page)).text).toContain(`It follows ${lost.reference}`)
  const [, second] = await approvedBy(page, ngaire, lucas)
  expect([second?.status, second?.to]).toEqual([303, `${page}?renewed=yes`])
  expect((await aVisitor().ask(renewed.link)).status).toBe(200)
  expect((await aVisitor().ask(lost.link)).status).toBe(404)
  // The hub can be asked again, and nothing more comes of it.
  expect((await send(lucas, `${page}/carry-out`)).status).toBe(303)
  expect((await aVisitor().ask(renewed.link)).status).toBe(200)
})

test('asking for more needs a reason, which only the hub can read; a second decision is told that it came too late', async () => {
  const page = await pageOf(
    await applyToStart(home, { 'locality.name': 'Clover Point', 'organisation.section19': 'unknown' }),
  )
  expect((await read(ngaire, page)).text).toContain('Not known counts as no.')
  expect((await send(ngaire, page, {})).text).toContain('Choose what you decide')
  const missing = await send(ngaire, page, { decision: 'asked-for-more', reason: ' ' })
  expect(missing.status).toBe(422)
  expect(missing.text).toContain('Write what is missing')
  expect(missing.html).toContain('value="asked-for-more" checked')
  const reason = 'Which marae are with you, Moana?'
  expect((await send(ngaire, page, { decision: 'asked-for-more', reason })).status).toBe(303)
  const read1 = await read(lucas, page)
  expect(read1.text).toContain(reason)
  expect(read1.text).toContain('Ring Moana Example: 07 555 0101.')
  const late = await send(lucas, page, { decision: 'declined', reason: 'Another one is nearer.' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Somebody decided while you were looking.')
  const stored = JSON.stringify([...(await rowsOf(home, home.house.keys.registryNamespace))])
  expect(stored).not.toContain('marae')
})

test('where the registry does not answer, what was typed comes back, and the same form sent again is done once', async () => {
  const page = await pageOf(await applyToStart(home, { 'locality.name': 'Fernvale' }))
  const form = { decision: 'declined', reason: 'The same whānau are served by another response.' }
  const key = newFormKey()
  home.house.databaseServer.failNext(1, 'error', home.house.keys.registryNamespace)
  const unanswered = await send(ngaire, page, form, key)
  expect(unanswered.status).toBe(503)
  expect(unanswered.text).toContain('Nothing that you wrote is lost. Send it again')
  expect(unanswered.html).toContain(form.reason)
  expect(unanswered.html).toContain(key)
  for (const _ of [1, 2]) expect((await send(ngaire, page, form, key)).status).toBe(303)
  expect((await read(ngaire, page)).html.split('moj-timeline__item').length - 1).toBe(1)
  home.house.databaseServer.failNext(1, 'error', home.house.keys.registryNamespace)
  const page2 = await read(ngaire, '/localities')
  expect([page2.status, page2.text.includes('Nothing was changed.')]).toEqual([503, true])
})

test('a backup is taken, restored beside the live database, checked, and used from then on by the word of two people', async () => {
  const page = '/localities/te-awa/backups'
  expect((await send(ngaire, page)).status).toBe(303)
  const taken = await until(ngaire, page, 'Checked and kept')
  const backup = /action="(\/localities\/te-awa\/backups\/bkp_\w+)"/.exec(taken.html)?.[1] ?? ''
  expect((await send(ngaire, backup)).status).toBe(303)
  const restored = await until(ngaire, page, 'Checked: it could be used')
  expect(restored.text).toContain('Its log ends where the backup’s did')
  const over = /action="(\/localities\/te-awa\/restores\/rst_\w+\/switch)"/.exec(restored.html)?.[1] ?? ''
  expect((await send(ngaire, over)).status).toBe(303)
  const waits = await read(ngaire, page)
  expect(waits.text).toContain('You asked to use this one, so somebody else has to confirm it.')
  expect(waits.html).not.toContain('/confirm"')
  const confirm = over.replace(/switch$/, 'confirm')
  const alone = await send(ngaire, confirm)
  expect([alone.status, alone.text.includes('You did the first part of this yourself.')]).toEqual([409, true])
  expect((await read(lucas, page)).html).toContain(`action="${confirm}"`)
  expect((await send(lucas, confirm)).status).toBe(303)
  const used = await until(ngaire, page, 'In use')
  expect(used.text).toMatch(/Use asked for by Ngaire Ashgrove Use confirmed by Lucas/)
  const restoreId = over.split('/').at(-2)
  const log = ((await rowsOf(home, home.house.keys.hubNamespace)).get('audit_entries') ?? []).filter(
    ({ record }) => record === restoreId,
  )
  expect(log.map(({ action, refusal }) => [action, refusal])).toEqual([
    ['switch.asked', null],
    ['restore.switched', null],
    ['restore.switched', 'conflict'],
    ['restore.switched', null],
  ])
  expect(new Set(log.map(({ actor }) => actor)).size).toBe(2)
  expect((await read(ngaire, '/localities')).text).toMatch(/Te Awa te-awa (Open|Paused)/)
})

test('closing takes two people, the code typed again, and the export before anything is destroyed', async () => {
  const page = '/localities/harbour/closing'
  expect((await send(ngaire, page, { reason: '' })).text).toContain('Write why it is to be closed')
  expect((await send(ngaire, page, { reason: 'It joins Te Awa.' })).status).toBe(303)
  expect((await read(lucas, page)).text).toContain('It joins Te Awa.')
  expect((await read(ngaire, page)).text).toContain('You asked for this')
  expect((await send(ngaire, `${page}/confirm`, { typed: 'harbour' })).status).toBe(409)
  const other = await send(lucas, `${page}/confirm`, { typed: 'te-awa' })
  expect([other.status, other.text.includes('Type the locality’s code as it stands above')]).toEqual([422, true])
  const early = await send(lucas, `${page}/destroy`, { typed: 'harbour' })
  expect(early.status).toBe(409)
  expect((await send(lucas, `${page}/confirm`, { typed: ' Harbour ' })).status).toBe(303)
  expect((await read(lucas, page)).text).toContain('manager takes the export next')
  expect((await send(lucas, `${page}/destroy`, { typed: 'harbour' })).status).toBe(409)
  expect((await read(lucas, '/localities/harbour/certificate')).status).toBe(404)
  expect((await send(lucas, `${page}/call-off`)).status).toBe(303)
  expect((await read(lucas, page)).text).toContain('It was called off')
})

test('a locality that was exported and closed leaves a certificate, and nobody comes in any more', async () => {
  const manager = await home.signIn('harbour-manager')
  const page = '/localities/harbour/closing'
  expect((await send(lucas, page, { reason: 'It joins Te Awa.' })).status).toBe(303)
  expect((await send(ngaire, `${page}/confirm`, { typed: 'harbour' })).status).toBe(303)
  const form = { formKey: newFormKey() }
  expect((await manager.ask(home.at('harbour', '/export'), { form })).status).toBe(200)
  const exported = await until(ngaire, page, 'The manager took the export on')
  expect(exported.text).toContain('This cannot be taken back.')
  expect((await send(ngaire, `${page}/destroy`, { typed: 'harbour' })).status).toBe(303)
  await until(ngaire, page, 'This locality is closed')
  const certificate = await read(ngaire, '/localities/harbour/certificate')
  for (const said of ['Key destroyed', 'Ngaire Ashgrove (acc_', 'Digest of the export', 'hold the locked key'])
    expect(certificate.text).toContain(said)
  expect((await read(ngaire, '/localities')).text).toContain('Harbour harbour Closed')
  expect((await manager.ask(home.at('harbour'))).status).not.toBe(200)
})

test('the updates page says how far every locality is; begun where all are at the newest, an update is done at once', async () => {
  expect((await read(ngaire, '/rollout')).text).toContain('No update has been made yet.')
  expect((await send(ngaire, '/rollout')).status).toBe(303)
  const done = await read(lucas, '/rollout')
  for (const said of ['Done', 'Ngaire', 'No locality needed it']) expect(done.text).toContain(said)
})

test('promise: nothing that an applicant wrote, no link and no key of a locality is kept at the hub', async () => {
  const { keys } = home.house
  expect(await namespacesOf(home)).toContain(keys.hubNamespace)
  const applied = await applyToStart(home, { 'locality.name': 'Tussock' })
  const page = await pageOf(applied)
  await read(ngaire, page)
  await send(ngaire, page, { decision: 'withdrawn', reason: 'Moana rang on Tuesday.' })
  const rows = await rowsOf(home, keys.hubNamespace)
  const kept = JSON.stringify([...rows])
  const secret = applied.link.split('/').at(-1) ?? ''
  const wrote = Object.entries(iwiProvider).flatMap(([name, value]) => (name.startsWith('locality.areas') ? [] : value))
  for (const said of [...wrote, secret, 'Moana', 'rang on Tuesday'].filter((one) => one.length > 4))
    expect(kept, said).not.toContain(said)
  const actions = (rows.get('audit_entries') ?? []).filter(({ record }) => record === page.split('/').at(-1))
  expect(actions.map(({ action }) => action)).toEqual(['application.read', 'application.withdrawn'])
})
