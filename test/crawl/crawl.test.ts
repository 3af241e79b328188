import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLocality } from '@kps/local/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCanaryHouse, type CanaryHouse } from './canary-house.ts'
import { crawl, withoutExpectation } from './crawl.ts'
import { aDoorThatMaps } from './faulty-door.ts'
import { judgeAnswer } from './judge-answer.ts'
import { localityPolicy } from './locality-policy.ts'
import { type LocalityProbe, localityProbes } from './locality-probes.ts'
import { localityReady } from './locality-ready.ts'
import { doorRoutes, unmatched } from './route-table.ts'
import { runProbes } from './run-probes.ts'
import { allPairs, sampleOf } from './sample.ts'
import { searchLeavings } from './search-leavings.ts'
import { seatHub } from './seat-hub.ts'
import { findingsOf, tableOf } from './tell-crawl.ts'
import { watchOther } from './watch-others.ts'
import { type World, worldOf } from './world.ts'

/** `pnpm crawl` makes every probe there is and has the table written where this says; a test run makes a sample of them. */
const { KPS_CRAWL_TABLE: table, KPS_CRAWL_SEED: given } = process.env
const seed = Number(given ?? 20_261_122)
const size = table === undefined ? 3_000 : undefined

let house: CanaryHouse
let world: World

beforeAll(async () => {
  house = await aCanaryHouse(seed)
  world = await worldOf(house, await seatHub(house.house))
})
afterAll(() => house?.close())

const probes = () =>
  localityProbes(doorRoutes.locality().filter(({ method, path }) => `${method} ${path}` in localityPolicy))

test('every route of every door has a line in a policy, and every line a route', () => {
  expect(withoutExpectation()).toEqual([])
})

test('a new route that nobody has said anything of is named', () => {
  const routes = [...doorRoutes.locality(), { method: 'GET', path: '/new-room/:thing' }]
  expect(unmatched(routes, localityPolicy)).toContain('GET /new-room/:thing has no expectation')
})

test('the same rows have the same keys in both localities, and each has some that the other has not', () => {
  const [first, second] = house.pair
  expect(first.read).toEqual(second.read)
  expect([...first.ofTheirOwn]).toEqual([...second.ofTheirOwn])
  expect([...first.seated.accounts]).toEqual([...second.seated.accounts])
  expect(first.common.publications).toEqual(second.common.publications)
  expect(Object.values(first.only).filter((id) => Object.values(second.only).includes(id))).toEqual([])
})

test('the sample follows from the seed, and holds each route with each trick, each visitor and each record', () => {
  const all = probes().filter(({ route }) => route.path.startsWith('/cases'))
  const sample = sampleOf(all, 1_000, seed)
  expect(sample).toEqual(sampleOf(all, 1_000, seed))
  expect(sample).not.toEqual(sampleOf(all, 1_000, seed + 1))
  expect(allPairs(sample)).toEqual(allPairs(all))
})

test('nobody sees a byte of another locality, whoever asks for whatever by whichever trick, and each gets what is due', async () => {
  const done = await crawl(house, world, { seed, size })
  const told = tableOf(done, seed)
  if (table !== undefined) await writeFile(table, [told, ...findingsOf(done)].join('\n'))
  expect(findingsOf(done), told).toEqual([])
  expect(done.results.length).toBeGreaterThan(size ?? 20_000)
  // Marks are seen where they belong, so they would be seen where they do not.
  expect(done.results.filter(({ sawOwn }) => sawOwn).length).toBeGreaterThan(size === undefined ? 500 : 20)
}, 1_800_000)

const isCase = (trick: LocalityProbe['trick']) => (probe: LocalityProbe) =>
  probe.route.path === '/cases/:case' &&
  probe.method === 'GET' &&
  probe.of === 'own' &&
  probe.who === 'coordinator' &&
  probe.at === 0 &&
  probe.trick === trick

/** What the crawler finds at a door with that mapping. */
async function foundAt(trick: LocalityProbe['trick'], mapping: Parameters<typeof aDoorThatMaps>[1]) {
  const ready = probes()
    .filter(isCase(trick))
    .map((probe) => localityReady(world, probe))
  const results = await runProbes(await aDoorThatMaps(house, mapping), ready, 1)
  expect(results.length).toBe(1)
  return results.flatMap(({ findings }) => findings)
}
const rightly = ([first, second]: Parameters<Parameters<typeof aDoorThatMaps>[1]>[0], code: string) =>
  [first, second].find((grant) => grant.code === code)

test('where one locality is served as the other, whole and by mistake, the crawler sees it', async () => {
  expect(await foundAt('none', rightly)).toEqual([])
  // The registry gives the other’s database, name and key for this one’s host: whoever works there would be let in here.
  const found = await foundAt('cookie of the other', ([, second], code) => ({ ...second, code }))
  expect(found).toContainEqual({ kind: 'unexpected', what: 'answered 200 where 401 was due' })
  expect(found).toContainEqual({ kind: 'leak', what: `${house.pair[1].marks.inner} in the body` })
})

test('where the registry grants the other than was asked for, nobody is served', async () => {
  const found = await foundAt('cookie of the other', ([, second]) => second)
  expect(found).toContainEqual({ kind: 'unexpected', what: 'answered 503 where 401 was due' })
  expect(found.filter(({ kind }) => kind === 'leak')).toEqual([])
})

test('where the other’s database lies in the place of one, the crawler sees that nothing works', async () => {
  const found = await foundAt('none', ([first, second]) => ({ ...first, url: second.url, token: second.token }))
  expect(found).toContainEqual({ kind: 'unexpected', what: 'answered 503 where 200 was due' })
  expect(found.filter(({ kind }) => kind === 'leak')).toEqual([])
})

test('a mark is seen in a header, a cookie and an address, packed or not; so is what may be kept, and a loose cookie', () => {
  const { inner } = house.pair[1].marks
  const judged = (headers: Readonly<Record<string, string | string[]>>, body = '') =>
    judgeAnswer(
      {
        status: 200,
        headers: { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'", ...headers },
        body,
      },
      { expected: { status: 200 }, foreignIn: world.foreignTo.first, foreignIds: ['ref_only'], fill: (leads) => leads },
    ).map(({ what }) => what)
  expect(judged({})).toEqual([])
  expect(judged({ 'x-debug': inner })).toEqual([`${inner} in the headers`])
  expect(judged({}, Buffer.from(`a name: ${inner}, and more`).toString('base64')).length).toBe(1)
  expect(judged({}, Buffer.from(inner).toString('hex')).length).toBe(1)
  expect(judged({}, '<a href="/triage/ref_only">')).toEqual(['the other’s ref_only in the body'])
  expect(judged({ 'set-cookie': [`a=${inner}; Path=/`] }).join()).toMatch(/sets a loose.*in the cookies/)
  expect(judged({ location: '//elsewhere.test/' })).toEqual(['leads to //elsewhere.test/ where nowhere was due'])
  expect(judged({ etag: '"1"', 'cache-control': 'private' })).toEqual(['can be kept by a validator', 'may be kept'])
})

test('a request, a statement and a row that reach the other are seen', async () => {
  const { database } = await openLocality(house.house, house.pair[1].code)
  const { findings } = await watchOther(house, world, 0, () =>
    database.batch([
      database.orm.run(
        "insert into session_endings select id, 'now' from sessions where id not in (select session_id from session_endings) limit 1",
      ),
    ]),
  )
  expect(findings.map(({ what }) => what).join()).toMatch(
    /1 requests came.*statements ran.*session_endings was written to/,
  )
})

test('a mark that lies in a file or was printed is seen', async () => {
  const { inner, plain } = house.pair[0].marks
  await writeFile(join(house.folder, 'left-lying'), `${inner} ${plain}`)
  const found = (await searchLeavings(house, world, `{"fault":"${inner}"}`)).map(({ what }) => what)
  expect(found).toEqual([`${inner} lies in left-lying`, `${plain} lies in left-lying`, `${inner} was printed`])
})
