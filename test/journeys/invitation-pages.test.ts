import { type AHouse, aHouse, aVisitor, type Visitor } from '@kps/test/house'
import { fieldsOn } from '@kps/test/journeys'
import { judge } from '@kps/test/judging'
import { newFormKey } from '@kps/web-locality/door'
import { afterAll, beforeAll, expect, test } from 'vitest'

let house: AHouse
let coordinator: Visitor
const at = (path = '/', place = 'kowhai-bay') => house.at(place, path)

beforeAll(async () => {
  house = await aHouse({ episodes: 4 })
  coordinator = await house.signIn('kowhai-bay-coordinator-1')
})
afterAll(() => house?.close())

/** What a request cost at the databases. */
async function trips<Answer>(ask: () => Promise<Answer>) {
  const before = house.house.databaseServer.requests()
  const answer = await ask()
  return { answer, trips: house.house.databaseServer.requests() - before }
}

/** The agency that somebody invites for: the one that their own page leads to. */
async function ownInvitePage(visitor: Visitor): Promise<string> {
  const { body } = await visitor.ask(at('/staff'))
  return /\/staff\/agencies\/agy_[0-9a-z]{26}\/invite/.exec(body)?.[0] ?? ''
}

/** Makes a link by the form, as its maker sees it. */
async function invite(visitor: Visitor, role: string, name = 'Niko Example') {
  const path = await ownInvitePage(visitor)
  const form = { formKey: newFormKey(), name, roles: role }
  const { body } = judge(await visitor.ask(at(path), { form }), 200)
  return /http:[^\s<]+\/invitation\/[A-Za-z0-9_-]{43}/.exec(body)?.[0] ?? ''
}

const hiddenOn = (body: string) =>
  Object.fromEntries(
    fieldsOn(body)
      .filter(({ kind }) => kind === 'hidden')
      .map(({ name, value }) => [name, value]),
  )

/** Presses the button of a link's page. */
async function accept(visitor: Visitor, link: string) {
  const { body } = judge(await visitor.ask(link), 200)
  return visitor.ask(link, { form: hiddenOn(body) })
}

/** Where the page after the button leads, by itself and by its own button. */
function signInOn({ body }: { readonly body: string }): string {
  const path = /content="0;url=(\/sign-in\?for=[^"]+)"/.exec(body)?.[1] ?? ''
  expect(body).toContain(`href="${path}"`)
  return at(path)
}

/** Accepts a link and signs in with an account of the provider. */
async function comeIn(visitor: Visitor, link: string, account: string) {
  const choice = await visitor.follow(signInOn(await accept(visitor, link)))
  return trips(() => visitor.follow(choice.url.href, { form: { account } }))
}

test('a colleague comes in by a link, in one round trip each, and the page greets them for their agency', async () => {
  const link = await invite(coordinator, 'practitioner')
  const niko = aVisitor()
  const shown = await trips(() => niko.ask(link))
  expect([shown.answer.status, shown.trips]).toEqual([200, 1])
  expect(shown.answer.body).toContain('Kōwhai Bay coordination team')
  expect(shown.answer.body).not.toContain('Niko')
  expect(shown.answer.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  expect(shown.answer.headers['set-cookie']).toBeUndefined()
  // Programs that open links, or a second look, change nothing.
  for (const method of ['GET', 'HEAD', 'GET']) expect((await aVisitor().ask(link, { method })).status).toBe(200)
  const pressed = await trips(() => niko.ask(link, { form: hiddenOn(shown.answer.body) }))
  expect([pressed.answer.status, pressed.trips]).toEqual([200, 1])
  expect(pressed.answer.headers['set-cookie']?.join()).toMatch(/__Host-invitation=[^;]+;.*HttpOnly;.*SameSite=Lax/)
  const choice = await niko.follow(signInOn(pressed.answer))
  const arrived = await trips(() => niko.follow(choice.url.href, { form: { account: 'te-awa-practitioner-1' } }))
  expect([arrived.answer.status, arrived.trips]).toEqual([200, 1])
  const { body } = judge(await niko.ask(at()), 200)
  expect(body).toContain('Signed in as Niko Example for Kōwhai Bay coordination team')
})

test('who opens a link that lets nobody in reads plainly why; unknown and taken back are the same bytes', async () => {
  const title = async (visitor: Visitor, link: string, status: number) =>
    /<h1[^>]*>([^<]*)/.exec(judge(await visitor.ask(link), status).body)?.[1]
  const used = await invite(coordinator, 'practitioner')
  const own = aVisitor()
  await comeIn(own, used, 'te-awa-practitioner-2')
  expect(await title(own, used, 409)).toBe('This link has been used')
  const claimed = await invite(coordinator, 'practitioner', 'Claimed Elsewhere')
  await accept(aVisitor(), claimed)
  expect(await title(aVisitor(), claimed, 409)).toBe('This link belongs to another browser')
  const staff = (await coordinator.ask(at('/staff'))).body
  const revoke = /\/staff\/invitations\/inv_[0-9a-z]{26}\/revoke/.exec(staff)?.[0] ?? ''
  expect(staff).toContain('Claimed Elsewhere')
  expect((await coordinator.ask(at(revoke), { form: { formKey: newFormKey() } })).status).toBe(303)
  const visitor = aVisitor()
  const never = at(`/invitation/${'A'.repeat(43)}`)
  const [back, unknown, nonsense] = [
    judge(await visitor.ask(claimed), 404),
    judge(await visitor.ask(never), 404),
    judge(await visitor.ask(at('/invitation/x%00y')), 404),
  ]
  expect([back.body, nonsense.body]).toEqual([unknown.body, unknown.body])
  expect(/<h1[^>]*>([^<]*)/.exec(unknown.body)?.[1]).toBe('This link does not work')
  const { trips: cost } = await trips(() => visitor.ask(never))
  expect(cost).toBe(1)
  const refused = await visitor.ask(never, { form: { invitation: 'inv_00000000000000000000000000' } })
  expect(refused.status).toBe(404)
})

test('the callback of a link that was taken back meanwhile lets nobody in', async () => {
  const link = await invite(coordinator, 'practitioner', 'Too Late')
  const visitor = aVisitor()
  const choice = await visitor.follow(signInOn(await accept(visitor, link)))
  const staff = (await coordinator.ask(at('/staff'))).body
  const revoke = /\/staff\/invitations\/inv_[0-9a-z]{26}\/revoke/.exec(staff)?.[0] ?? ''
  await coordinator.ask(at(revoke), { form: { formKey: newFormKey() } })
  const arrived = await visitor.follow(choice.url.href, { form: { account: 'te-awa-manager' } })
  expect(arrived.status).toBe(404)
  expect((await visitor.ask(at())).status).toBe(401)
  // Without a link they are told that they may not work here.
  const again = await visitor.follow(at('/sign-in'))
  const unknown = await visitor.follow(again.url.href, { form: { account: 'te-awa-manager' } })
  expect([unknown.status, unknown.body.includes('You do not have access here')]).toEqual([403, true])
})

test('who works for two agencies chooses one after signing in, sees for whom on each page, and changes over', async () => {
  const service = await house.signIn('kowhai-bay-practitioner-1')
  const both = aVisitor()
  await comeIn(both, await invite(service, 'practitioner', 'Hēni Tokorua'), 'te-awa-coordinator-2')
  await comeIn(both, await invite(coordinator, 'practitioner', 'Hēni Tokorua'), 'te-awa-coordinator-2')
  const visitor = aVisitor()
  const choice = await visitor.follow(at('/sign-in'))
  const arrived = await visitor.follow(choice.url.href, { form: { account: 'te-awa-coordinator-2' } })
  expect(arrived.body).toContain('url=/acting-for')
  const page = await trips(() => visitor.ask(at('/acting-for')))
  expect(page.trips).toBe(1)
  const { body } = judge(page.answer, 200)
  const [first, second] = [...body.matchAll(/value="(agy_[0-9a-z]{26})"/g)].map(([, id = '']) => id)
  judge(await visitor.ask(at('/acting-for'), { form: {} }), 422)
  const named = async (agency = '') => {
    const chosen = await trips(() => visitor.ask(at('/acting-for'), { form: { agency } }))
    expect([chosen.answer.status, chosen.trips]).toEqual([303, 1])
    return /Signed in as Hēni Tokorua for ([^<·]*)/.exec(judge(await visitor.ask(at()), 200).body)?.[1]?.trim()
  }
  const [one, other] = [await named(first), await named(second)]
  expect([one, other].toSorted()).toEqual([one, other])
  expect(new Set([one, other]).size).toBe(2)
  expect((await visitor.ask(at())).body).toContain('href="/acting-for"')
  // Before the choice no other page opens.
  const early = aVisitor()
  const asked = await early.follow(at('/sign-in'))
  await early.follow(asked.url.href, { form: { account: 'te-awa-coordinator-2' } })
  expect((await early.ask(at('/cases'))).status).toBe(401)
})

test('a coordinator suspends somebody by the form, and their next page is the sign-in', async () => {
  const visitor = await house.signIn('kowhai-bay-practitioner-2')
  const found = (await house.localityDatabase('kowhai-bay')).orm
  const { batch } = await house.localityDatabase('kowhai-bay')
  const [rows] = await batch([
    found.all('select account_id as id from sessions order by started_at desc, id desc limit 1'),
  ])
  const [{ id = '' } = {}] = rows as { id?: string }[]
  const opened = judge(await coordinator.ask(at(`/staff/people/${id}`)), 200)
  expect(opened.body).toContain('Suspend at once')
  const form = { formKey: newFormKey(), act: 'suspend', turn: '1', reason: '' }
  judge(await coordinator.ask(at(`/staff/people/${id}`), { form }), 422)
  const done = await coordinator.ask(at(`/staff/people/${id}`), { form: { ...form, reason: 'Under inquiry.' } })
  expect(done.status).toBe(303)
  expect((await visitor.ask(at('/cases'))).status).toBe(401)
  await coordinator.ask(at(`/staff/people/${id}`), {
    form: { formKey: newFormKey(), act: 'restore', turn: '2', reason: 'Cleared.' },
  })
  expect((await visitor.ask(at('/cases'))).status).toBe(401)
})

test('no answer of these pages is a fault, whatever is sent to them', async () => {
  const people = (await coordinator.ask(at('/staff'))).body
  const person = /\/staff\/people\/acc_[0-9a-z]{26}/.exec(people)?.[0] ?? ''
  for (const path of [
    person,
    await ownInvitePage(coordinator),
    '/acting-for',
    '/invitation/x',
    '/staff/invitations/x/revoke',
  ])
    for (const form of [
      {},
      { act: 'x' },
      { act: 'roles', roles: 'king' },
      { agency: '%00' },
      { formKey: newFormKey() },
    ])
      expect((await coordinator.ask(at(path), { form })).status, path).toBeLessThan(500)
})
