import { newFormKey, receiptReference } from '@kps/crossings/referral-handover'
import { type AHouse, type Answers, aHouse, aVisitor, teacher } from '@kps/test/house'
import { statementsOfOneRequest } from '@kps/test/statements'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

let home: AHouse

beforeAll(async () => {
  home = await aHouse({ episodes: 5, hasLimits: true })
})
afterAll(() => home?.close())

interface Sent {
  readonly code?: string
  readonly formKey?: string
  readonly answers?: Answers
  readonly page?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly language?: 'en' | 'mi'
}

/**
 * Comes from a network. On Cloudflare the edge writes this header over whatever a visitor sent; on this machine nothing stands
 * before the door, so a test may say where it comes from.
 */
const from = (address: string, { code = 'kowhai-bay', formKey = newFormKey(), ...sent }: Sent = {}) =>
  aVisitor().ask(home.at('front door', `${sent.language === 'mi' ? '/mi' : ''}/${code}`), {
    form: { ...(sent.page ?? { page: 'check', go: 'send' }), formKey, ...(sent.answers ?? teacher) },
    headers: { 'cf-connecting-ip': address, ...sent.headers },
  })

/** The counters begin anew with each minute: what met two of them is done again, from a network that was not yet counted. */
async function inOneMinute<Result>(work: (round: number) => Promise<Result>): Promise<Result> {
  for (let round = 1; ; round += 1) {
    const minute = Math.floor(Date.now() / 60_000)
    const result = await work(round)
    if (Math.floor(Date.now() / 60_000) === minute) return result
  }
}

const times = <Result>(count: number, work: (each: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, each) => work(each)))

const statusesOf = (answers: readonly { readonly status: number }[]) => ({
  received: answers.filter(({ status }) => status === 200).length,
  waiting: answers.filter(({ status }) => status === 429).length,
})

/** A code that is nobody's: a send to it costs the locality of another test nothing. */
const nowhere = 'no-such-place'

test('a network that sends more than thirty forms in a minute is asked to wait, at no database’s cost, and keeps every answer', async () => {
  const { answer, trips, mi } = await inOneMinute(async (round) => {
    await times(30, (each) => from(`203.0.${round}.${each}`, { code: nowhere }))
    const before = home.house.databaseServer.requests()
    const said = await from(`203.0.${round}.200`, { formKey: 'AAAAAAAAAAAAAAAAAAAAAAAA' })
    const inMaori = await from(`203.0.${round}.201`, { language: 'mi' })
    return { answer: said, mi: inMaori, trips: home.house.databaseServer.requests() - before }
  })
  expect([answer.status, answer.headers['retry-after'], trips]).toEqual([429, '60', 0])
  for (const [name, value] of Object.entries({ ...teacher, page: 'check', formKey: 'AAAAAAAAAAAAAAAAAAAAAAAA' }))
    expect(answer.body).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
  expect(answer.body).toMatch(/<button type="submit" value="send" name="go"[^>]*>Send again</)
  expect(answer.body).toMatch(/Call 111[\s\S]*0800 733 843/)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect([mi.status, mi.body.includes('lang="mi"'), mi.body.includes('tatari mō te meneti kotahi')]).toEqual([
    429,
    true,
    true,
  ])
  // From where nobody floods, the same form goes through.
  expect((await from('198.51.100.1', { formKey: 'AAAAAAAAAAAAAAAAAAAAAAAA' })).status).toBe(200)
})

test('a class of thirty behind one school’s address turns its pages and sends, and nobody waits', async () => {
  const statuses = await inOneMinute(async (round) => {
    const pages = await times(9 * 30, (each) =>
      from(`192.0.${round}.7`, {
        page: { page: 'start', go: 'next' },
        answers: { referrerKind: each % 2 ? 'self' : 'professional' },
      }),
    )
    const sends = await times(30, () => from(`192.0.${round}.7`, { code: nowhere }))
    return { pages: statusesOf(pages), refused: statusesOf(sends).waiting }
  })
  expect(statuses).toEqual({ pages: { received: 270, waiting: 0 }, refused: 0 })
})

test('what a visitor writes about where they come from changes nothing', async () => {
  const refused = await inOneMinute(async (round) => {
    const address = `2001:db8:${round}:ff00::1`
    await times(30, () => from(address, { code: nowhere }))
    const tricks = [
      'x-forwarded-for',
      'x-real-ip',
      'true-client-ip',
      'forwarded',
      'x-client-ip',
      'fastly-client-ip',
      'via',
    ]
    const said = tricks.map((name) => from(address, { headers: { [name]: '198.51.100.77' } }))
    // Another address of the same household, a browser that says it is another, a cookie.
    const others = [`2001:db8:${round}:ff7f:aaaa::9`, `2001:0db8:${round}:ffff::`].map((other) => from(other))
    const dressed = from(address, { headers: { 'user-agent': 'another', cookie: 'visitor=another' } })
    return (await Promise.all([...said, ...others, dressed])).map(({ status }) => status)
  })
  expect(refused).toEqual(refused.map(() => 429))
  expect(refused).toHaveLength(10)
})

test('a flood on one locality from many networks leaves another locality, its own staff and the way out alone', async () => {
  const coordinator = await home.signIn('kowhai-bay-coordinator-1')
  const { flood, late, other, staff, out } = await inOneMinute(async (round) => {
    const answers = await times(75, (each) => from(`10.${round}.${each}.1`))
    const again = { 'cf-connecting-ip': `10.${round}.0.1` }
    return {
      flood: statusesOf(answers),
      late: await from(`10.${round}.250.1`),
      other: await from(`10.${round}.250.1`, { code: 'te-awa' }),
      staff: await coordinator.ask(home.at('kowhai-bay', '/triage'), { headers: again }),
      out: await aVisitor().ask(home.at('front door', '/leave'), { headers: again }),
    }
  })
  expect(flood.received).toBeLessThanOrEqual(60)
  expect(flood.received + flood.waiting).toBe(75)
  expect([late.status, other.status, staff.status, out.status]).toEqual([429, 200, 200, 303])
})

test('no referral that was receipted in a flood is lost: each is stored once, in the queue or held for a look', async () => {
  const keys = Array.from({ length: 80 }, () => newFormKey())
  const answers = await times(80, (each) => from(`172.16.${each}.1`, { code: 'harbour', formKey: keys[each] ?? '' }))
  const receipted = await Promise.all(
    keys.filter((_, each) => answers[each]?.status === 200).map((key) => receiptReference(key)),
  )
  expect(receipted.length).toBeGreaterThan(40)
  for (const { body, status } of answers)
    if (status === 200) expect(receipted.some((one) => body.includes(one))).toBe(true)
  const { database } = { database: await home.localityDatabase('harbour') }
  const [rows] = await database.batch([
    database.orm.all<{ reference: string }>(sql`select reference from referrals
      where id in (select referral_id from waiting_referrals union all select referral_id from quarantined_referrals)`),
  ])
  const stored = (rows as { reference: string }[]).map(({ reference }) => reference)
  for (const reference of receipted) expect(stored.filter((one) => one === reference)).toHaveLength(1)
})

test('a program that fills in the field nobody sees, or the whole form at once, gets the same answer to the byte as anybody', async () => {
  const { databaseServer } = home.house
  const observed = async (answers: Answers) => {
    const formKey = newFormKey()
    databaseServer.clearLog()
    databaseServer.logStatements(true)
    const { body, headers, status } = await from('198.51.100.200', { answers, formKey, code: 'te-awa' })
    databaseServer.logStatements(false)
    const { date: _, 'content-length': __, ...told } = headers
    const reference = await receiptReference(formKey)
    return { status, told, body: body.replace(reference, ''), did: statementsOfOneRequest(databaseServer.statements()) }
  }
  const now = String(Math.floor(Date.now() / 1000))
  await observed(teacher)
  const plain = await observed({ ...teacher, begun: String(Number(now) - 600) })
  const wrong = await observed({ ...teacher, website: 'https://cheap.example', begun: now })
  expect(plain.status).toBe(200)
  expect(wrong).toEqual(plain)
  const coordinator = await home.signIn('te-awa-coordinator-1')
  const list = await coordinator.ask(home.at('te-awa', '/quarantine'))
  expect(list.body).toContain('A field that no person can see was filled in')
  expect(list.body).toContain('The whole form was filled in within seconds')
  const [, path = ''] = /href="(\/quarantine\/ref_\w+)"/.exec(list.body) ?? []
  const page = await coordinator.ask(home.at('te-awa', path))
  expect(page.body).toContain(teacher.whatHappened)
})
