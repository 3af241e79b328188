import { type AHouse, aHouse, aVisitor } from '@kps/test/house'
import { afterAll, beforeAll, expect, test } from 'vitest'

let home: AHouse
beforeAll(async () => {
  home = await aHouse({ hasOtherProvider: true, episodes: 2 })
})
afterAll(() => home?.close())

const choices = ['Shared sign-in', 'Women’s services sign-in']
const account = 'kowhai-bay-coordinator-1'

/** Begins at the locality's page of choices and comes back from the provider that was chosen. */
async function signInWith(choice: string) {
  const visitor = aVisitor('en')
  const page = await visitor.ask(home.at('kowhai-bay', '/sign-in'))
  const links = [...page.body.matchAll(/href="(\/sign-in\?with=\d)"[^>]*>([^<]+)</g)]
  expect(links.map(([, , name]) => name)).toEqual(choices)
  const href = links.find(([, , name]) => name === choice)?.[1] ?? ''
  const asked = await visitor.follow(home.at('kowhai-bay', href))
  const arrived = await visitor.follow(asked.url.href, { form: { account } })
  return { visitor, asked, arrived, home: await visitor.ask(home.at('kowhai-bay')) }
}

test('where organisations have providers of their own, somebody chooses whose sign-in is theirs', async () => {
  const shared = await signInWith('Shared sign-in')
  expect(shared.home.status).toBe(200)
  expect(shared.asked.url.origin).toBe(home.house.issuer)
  const own = await signInWith('Women’s services sign-in')
  expect(own.asked.url.origin).not.toBe(home.house.issuer)
})

test('whom one provider vouches for is nobody to the other: the same name there opens nothing', async () => {
  const { arrived, home: first } = await signInWith('Women’s services sign-in')
  expect([arrived.status, first.status]).toEqual([403, 401])
  expect(arrived.body).toContain('You do not have access here')
})

test('one provider cannot answer in another’s place: who vouches is whoever was asked', async () => {
  const visitor = aVisitor('en')
  await visitor.ask(home.at('kowhai-bay', '/sign-in?with=2'))
  const other = aVisitor('en')
  const asked = await other.follow(home.at('kowhai-bay', '/sign-in?with=1'))
  const back = await other.ask(asked.url.href, { form: { account } })
  let location = String(back.headers.location)
  while (!location.includes('/sign-in/callback')) location = String((await other.ask(location)).headers.location)
  const taken = await visitor.ask(location)
  expect(taken.status).toBe(401)
  expect((await visitor.ask(home.at('kowhai-bay'))).status).toBe(401)
})

test('a choice that is none shows the choices again', async () => {
  for (const asked of ['with=3', 'with=x', 'with=-1', 'for=forged']) {
    const { status, body } = await aVisitor('en').ask(home.at('kowhai-bay', `/sign-in?${asked}`))
    expect([status, body.includes('Who do you sign in with?')], asked).toEqual([200, true])
  }
})
