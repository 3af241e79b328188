import { closedQuartersBefore, measures, type Quarter, quarterOf } from '@kps/crossings/measures'
import { type PublicationInput, parsePublication, signPublication } from '@kps/crossings/publications'
import { makeSigningKeys } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import { readNationalPicture } from '@kps/hub/figures'
import { takePublication } from '@kps/hub/publications'
import { type AHub, aHub } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { CompactSign, type JWK } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'

const howMany = 10_000
const now = instantNow()
const [last, lastButOne] = closedQuartersBefore(now).slice(-2).reverse() as [Quarter, Quarter]

let hub: AHub
let ours: JWK
let theirs: JWK
let published: JWK
/** What stands at the hub, as it was signed. */
const standing: string[] = []

beforeAll(async () => {
  hub = await aHub()
  const [own, other] = [await makeSigningKeys(), await makeSigningKeys()]
  ;[ours, published, theirs] = [own.privateKey, own.publicKey, other.privateKey]
  for (const [place, quarter] of [lastButOne, last].entries()) {
    const signed = await signPublication(parse(good(place + 1, quarter)), ours)
    expect(await take(signed)).toEqual({ taken: true })
    standing.push(signed)
  }
})
afterAll(() => hub?.close())

const take = (signed: string) =>
  takePublication(hub.lane('publications', now), signed, async (code) => (code === 'kowhai-bay' ? [published] : []))

/** A whole, fitting publication: every table of the catalogue. */
function good(sequence: number, quarter: Quarter = last): PublicationInput {
  return {
    documentVersion: 1,
    id: `pub_01k${String(sequence).padStart(23, '0')}`,
    locality: 'kowhai-bay',
    quarter,
    sequence,
    catalogueVersion: 1,
    tables: measures.map(({ code, codes }) => ({
      measure: code,
      version: 1,
      total: codes.length === 0 ? 24 : codes.length * 12,
      cells: codes.map((each) => ({ code: each, value: 12 })),
    })),
  }
}

const parse = (input: PublicationInput) => {
  const publication = parsePublication(input)
  if (publication === undefined) throw new Error('not a publication')
  return publication
}

/** Words of any sort, signed as a publication is. */
const signAnything = (text: string, key: JWK, header: object = {}): Promise<string> =>
  new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'kps-publication+jws', kid: 'kowhai-bay', ...header })
    .sign(key)

const signGood = (changes: Partial<PublicationInput>): Promise<string> =>
  signAnything(JSON.stringify({ ...good(3), ...changes }), ours)

/** One table of the next publication changed, and the whole well signed. */
const withTable = (place: number, change: (table: PublicationInput['tables'][number]) => object): Promise<string> =>
  signAnything(
    JSON.stringify({ ...good(3), tables: good(3).tables.map((one, at) => (at === place ? change(one) : one)) }),
    ours,
  )

interface Attack {
  readonly what: string
  readonly signed: () => string | Promise<string>
  readonly answers: readonly string[]
}
const attack = <Value>(
  what: string,
  values: fc.Arbitrary<Value>,
  signed: (value: Value) => string | Promise<string>,
  ...answers: readonly string[]
): fc.Arbitrary<Attack> => values.map((value) => ({ what, signed: () => signed(value), answers }))

const tablePlace = fc.nat(measures.length - 1)
const brokenDown = fc.constantFrom(...measures.flatMap(({ codes }, place) => (codes.length > 1 ? [place] : [])))
const wrongNumber = fc
  .oneof(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 2, max: 300_000 }).map((third) => third * 3 + 1),
    fc.integer({ max: -1 }),
    fc.double(),
    fc.constantFrom(1_000_002, 2 ** 53, null, true, '12', 's', 'SS', [12], { value: 12 }),
  )
  .filter(
    (value) => !(typeof value === 'number' && (value === 0 || (value >= 6 && value <= 999_999 && value % 3 === 0))),
  )
const extraKey = fc.constantFrom('name', 'note', '__proto__', 'constructor', 'people', 'toString', '')
const later = fc.integer({ min: 4, max: 1_000_000 })
const anotherId = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/).map((end) => `pub_${end}`)
const aMegabyte = 'a'.repeat(1_048_576)

/** A megabyte takes as long as fifty others, and there is only one way to refuse it. */
const megabytes = fc.oneof(
  attack('a megabyte', fc.constantFrom('', '.', standingStart()), (start) => `${start}${aMegabyte}`, 'not-signed'),
  attack('a signed megabyte', fc.constant(aMegabyte), (text) => signAnything(text, ours), 'not-signed'),
)

const smaller = fc.oneof(
  attack('no signature', fc.string({ unit: 'binary', maxLength: 300 }), (text) => text, 'not-signed'),
  attack(
    'three parts of junk',
    fc.tuple(fc.base64String(), fc.base64String(), fc.base64String()),
    (parts) => parts.join('.'),
    'not-signed',
  ),
  attack(
    'another algorithm or type',
    fc.constantFrom({ typ: 'JWT' }, { kid: '../hub' }, { kid: '' }, { typ: undefined }),
    (header) => signAnything(JSON.stringify(good(3)), ours, header),
    'not-signed',
  ),
  attack(
    'no algorithm',
    fc.constantFrom('none', 'HS256', 'ES256'),
    (alg) =>
      `${base64(JSON.stringify({ alg, typ: 'kps-publication+jws', kid: 'kowhai-bay' }))}.${base64(JSON.stringify(good(3)))}.`,
    'not-signed',
  ),
  attack(
    'another key',
    fc.constant(3),
    async (sequence) => signPublication(parse(good(sequence)), theirs),
    'wrong-signature',
  ),
  attack(
    'a locality nobody knows',
    fc.constantFrom('te-awa', 'nowhere', 'hub', 'constructor'),
    (kid) => signAnything(JSON.stringify({ ...good(3), locality: kid }), ours, { kid }),
    'wrong-signature',
  ),
  attack(
    'another’s figures',
    fc.constantFrom('te-awa', 'harbour'),
    (locality) => signGood({ locality }),
    'wrong-locality',
  ),
  attack(
    'a changed letter',
    fc.tuple(fc.nat(1), fc.nat(10_000), fc.constantFrom('A', 'z', '9', '_')),
    ([which, at, letter]) => changed(standing[which] ?? '', at, letter),
    'not-signed',
    'wrong-signature',
  ),
  attack('signed junk', fc.json(), (text) => signAnything(text, ours), 'wrong-form'),
  attack(
    'signed nested junk',
    fc.integer({ min: 1, max: 8_000 }),
    (depth) => signAnything('['.repeat(depth) + ']'.repeat(depth), ours),
    'wrong-form',
  ),
  attack(
    'another key in it',
    fc.tuple(extraKey, fc.jsonValue()),
    ([key, value]) =>
      signAnything(`{${JSON.stringify(key)}:${JSON.stringify(value)},${JSON.stringify(good(3)).slice(1)}`, ours),
    'wrong-form',
  ),
  attack(
    'another key in a table',
    fc.tuple(tablePlace, extraKey, fc.jsonValue()),
    ([place, key, value]) =>
      withTable(place, (table) => Object.defineProperty({ ...table }, key, { value, enumerable: true })),
    'wrong-form',
  ),
  attack(
    'written otherwise',
    fc.constantFrom(' ', '\n', '\t'),
    (space) => signAnything(JSON.stringify(good(3)) + space, ours),
    'wrong-form',
  ),
  attack(
    'wrong rounding',
    fc.tuple(tablePlace, wrongNumber),
    ([place, total]) => withTable(place, (table) => ({ ...table, total })),
    'wrong-form',
  ),
  attack(
    'wrong rounding of a cell',
    fc.tuple(brokenDown, wrongNumber),
    ([place, value]) =>
      withTable(place, (table) => ({
        ...table,
        cells: table.cells.map((cell, at) => (at === 0 ? { ...cell, value } : cell)),
      })),
    'wrong-form',
  ),
  attack(
    'an unknown measure',
    fc.tuple(tablePlace, fc.string()),
    ([place, measure]) => withTable(place, (table) => ({ ...table, measure: `${measure} by street` })),
    'wrong-form',
  ),
  attack(
    'unknown cells',
    fc.tuple(brokenDown, fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/)),
    ([place, code]) =>
      withTable(place, (table) => ({
        ...table,
        cells: [{ code: `${code.slice(0, 39)}x`, value: 12 }, ...table.cells.slice(1)],
      })),
    'cells-not-as-listed',
  ),
  attack(
    'cells left out or turned round',
    fc.tuple(brokenDown, fc.boolean()),
    ([place, reverse]) =>
      withTable(place, (table) => ({ ...table, cells: reverse ? table.cells.toReversed() : table.cells.slice(1) })),
    'cells-not-as-listed',
  ),
  attack(
    'one cell hidden that the total gives away',
    fc.tuple(brokenDown, fc.nat(20)),
    ([place, which]) =>
      withTable(place, (table) => ({
        ...table,
        cells: table.cells.map((cell, at) => (at === which % table.cells.length ? { ...cell, value: 'S' } : cell)),
      })),
    'suppressed-cell-recoverable',
  ),
  attack(
    'a total that hides nothing',
    brokenDown,
    (place) => withTable(place, (table) => ({ ...table, total: 'S' })),
    'total-hidden-in-vain',
  ),
  attack(
    'a total that cannot be',
    fc.tuple(brokenDown, fc.integer({ min: 60, max: 333_333 })),
    ([place, third]) => withTable(place, (table) => ({ ...table, total: third * 3 })),
    'total-inconsistent',
  ),
  attack(
    'a table twice',
    tablePlace,
    (place) => signGood({ tables: [...good(3).tables, ...good(3).tables.slice(place, place + 1)] }),
    'measure-twice',
  ),
  attack(
    'a catalogue to come',
    fc.integer({ min: 2, max: 10_000 }),
    (catalogueVersion) => signGood({ catalogueVersion }),
    'catalogue-version-unknown',
  ),
  attack(
    'a quarter still open',
    fc.constantFrom(quarterOf(now), '2199-Q4' as Quarter),
    (quarter) => signGood({ quarter }),
    'quarter-still-open',
  ),
  attack(
    'out of order',
    fc.tuple(later, anotherId),
    ([sequence, id]) => signGood({ sequence, id: id as PublicationInput['id'] }),
    'gap',
  ),
  attack(
    'a place that is taken',
    fc.tuple(fc.integer({ min: 1, max: 2 }), anotherId),
    ([sequence, id]) => signGood({ sequence, id: id as PublicationInput['id'] }),
    'sequence-taken',
  ),
  attack(
    'an id that stands with other figures',
    fc.integer({ min: 1, max: 2 }),
    (sequence) => signGood({ id: good(sequence).id }),
    'other-digest',
  ),
  attack('the same once more', fc.nat(1), (which) => standing[which] ?? '', 'taken'),
)

function standingStart(): string {
  return `${base64(JSON.stringify({ alg: 'EdDSA', typ: 'kps-publication+jws', kid: 'kowhai-bay' }))}.`
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** The last letter of a signature can stand for the same bytes as another, so it is left as it is. */
function changed(signed: string, at: number, letter: string): string {
  const place = at % (signed.length - 1)
  return signed[place] === letter
    ? changed(signed, at + 1, letter)
    : signed.slice(0, place) + letter + signed.slice(place + 1)
}

const rowsOf = async (table: string) => {
  const [rows] = await hub.database.batch([hub.database.orm.all(sql`select * from ${sql.identifier(table)}`)])
  return rows as readonly Readonly<Record<string, unknown>>[]
}

async function pictures(): Promise<readonly unknown[]> {
  const analyst = await hub.visitAs('hub-analyst')
  const all = measures.map(({ code }) => readNationalPicture(analyst(now), { codes: ['kowhai-bay'], measure: code }))
  return (await Promise.all(all)).map(({ answer }) => answer.picture)
}

const attacks = fc.oneof({ weight: 49, arbitrary: smaller }, { weight: 1, arbitrary: megabytes })

test(`${howMany} hostile publications: each is refused for its listed reason, nothing is stored, the picture stays`, async () => {
  const stored = async () => [await rowsOf('publications'), await rowsOf('published_cells')]
  const [before, seen] = [await stored(), await pictures()]
  const met = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(attacks, async ({ what, signed, answers }) => {
      const { taken, reason } = await take(await signed())
      const answer = taken ? 'taken' : (reason ?? '')
      met.set(what, (met.get(what) ?? 0) + 1)
      expect([what, answers.includes(answer), answer]).toEqual([what, true, answer])
    }),
    { numRuns: howMany },
  )
  expect(met.size).toBe(30)
  expect(await stored()).toEqual(before)
  expect(await pictures()).toEqual(seen)
}, 180_000)

const kinds = {
  integer: /^\d+$/,
  yes: /^1$/,
  code: /^[a-z][a-z0-9-]{0,39}$/,
  id: /^[a-z]{3}_[0-9a-z]{26}$/,
  words: /^[a-z-]+(\.[a-z-]+)*$/,
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  quarter: /^\d{4}-Q[1-4]$/,
  digest: /^[0-9a-f]{64}$/,
} as const

/** What the hub keeps of publications, column by column. A new column is added here knowingly. */
const columns: Readonly<Record<string, Readonly<Record<string, keyof typeof kinds>>>> = {
  publications: {
    id: 'id',
    locality_code: 'code',
    quarter: 'quarter',
    sequence: 'integer',
    digest: 'digest',
    catalogue_version: 'integer',
    received_at: 'date',
  },
  published_cells: { publication_id: 'id', measure: 'code', breakdown: 'code', version: 'integer', value: 'integer' },
  publication_refusals: {
    locality_code: 'code',
    sequence: 'integer',
    publication_id: 'id',
    reason: 'code',
    refused_at: 'date',
  },
}
/** What every door with signed-in people keeps about them, their acts and itself. */
const ownAffairs = [
  'account_standings',
  'accounts',
  'applied_migrations',
  'assertions',
  'audit_entries',
  'database_identity',
  'idempotency',
  'outbox',
  'organisation_standings',
  'outbox_deliveries',
  'role_grant_endings',
  'role_grants',
  'session_endings',
  'sessions',
]

test('of publications the hub has columns for integers, codes and dates only, and after all this they hold nothing else', async () => {
  const tables = (await rowsOf('sqlite_master')).filter((row) => row.type === 'table').map((row) => String(row.name))
  expect(tables.sort()).toEqual([...Object.keys(columns), ...ownAffairs].sort())
  for (const [table, known] of Object.entries(columns)) {
    const rows = await rowsOf(table)
    expect(rows.length).toBeGreaterThan(0)
    const [found] = await hub.database.batch([
      hub.database.orm.all(sql`select name, type from pragma_table_info(${table}) order by cid`),
    ])
    expect((found as { name: string }[]).map(({ name }) => name)).toEqual(Object.keys(known))
    const wrong = rows.flatMap((row) =>
      Object.entries(row).filter(([name, value]) => value !== null && !kinds[known[name] ?? 'yes'].test(String(value))),
    )
    expect(wrong).toEqual([])
  }
})

test('no outbox entry, no audit entry and no answer kept at the hub holds more of them than ids and codes', async () => {
  const kept = [await rowsOf('audit_entries'), await rowsOf('idempotency'), await rowsOf('outbox')]
    .flat()
    .flatMap((row) => Object.values(row).map(String))
  // Among thousands of random ids a few letters in a row mean nothing; a word, or a dozen of the megabyte's, would.
  for (const never of [/street/, /\bname\b/, /__proto__/, /S"/, /a{12}/]) {
    expect(kept.filter((text) => never.test(text))).toEqual([])
  }
})
