import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { closedQuartersBefore, type Quarter, quarterAfter, quarterBounds, quarterOf } from '@kps/crossings/measures'
import {
  canonicalPublication,
  type Publication,
  type PublicationInput,
  parsePublication,
  signPublication,
} from '@kps/crossings/publications'
import { auditEntries } from '@kps/foundation/audit/schema'
import { Failure } from '@kps/foundation/failures'
import { makeSigningKeys } from '@kps/foundation/sealing'
import { addMinutes, instantNow } from '@kps/foundation/time'
import { readNationalPicture } from '@kps/hub/figures'
import { takePublication } from '@kps/hub/publications'
import { publicationRefusals, publications, publishedCells } from '@kps/hub/publications/schema'
import {
  deliverPublications,
  listPublications,
  preparePublications,
  readPublication,
  releasePublications,
} from '@kps/locality/aggregates'
import { localityKeys } from '@kps/locality/keys/schema'
import { wholeTableReads } from '@kps/test/statements'
import { type AHub, type ALocality, aHub, aLocality, pastRecords } from '@kps/test/tenants'
import type { JWK } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'

const now = instantNow()
const last = closedQuartersBefore(now).at(-1) as Quarter
const lastButOne = quarterAfter(last, -1)
const within = (quarter: Quarter) => addMinutes(quarterBounds(quarter).from, 60 * 24 * 20)

let locality: ALocality
let hub: AHub
let keys: readonly JWK[]

beforeAll(async () => {
  ;[locality, hub] = await Promise.all([aLocality(), aHub()])
  const [rows] = await locality.database.batch([locality.database.orm.select().from(localityKeys)])
  keys = (rows as (typeof localityKeys.$inferSelect)[])
    .filter((key) => key.purpose === 'signing')
    .map((key) => JSON.parse(key.publicPart ?? '') as JWK)
  await refer(last, { police: 20, health: 4, education: 11 })
  await refer(lastButOne, { police: 33 })
  await refer(quarterOf(now), { police: 60 })
})
afterAll(() => Promise.all([locality.close(), hub.close()]))

async function refer(quarter: Quarter, counts: Readonly<Record<string, number>>) {
  const records = pastRecords(locality)
  const at = quarter === quarterOf(now) ? quarterBounds(quarter).from : within(quarter)
  for (const [kind, count] of Object.entries(counts)) {
    for (let each = 0; each < count; each += 1) await records.referral(at, kind)
  }
  await records.write()
}

const keysOf = async (code: string) => (code === 'kowhai-bay' ? keys : [])
const take = (signed: string, at = now) => takePublication(hub.lane('publications', at), signed, keysOf)
const stored = async () => {
  const { orm } = hub.database
  const [rows, cells] = await hub.database.batch([orm.select().from(publications), orm.select().from(publishedCells)])
  return {
    publications: rows as (typeof publications.$inferSelect)[],
    cells: cells as (typeof publishedCells.$inferSelect)[],
  }
}

test('nobody who is signed in reads what a lane reads for itself', async () => {
  const coordinator = await locality.visitAs('coordinator')
  const nowhere = { take: () => Promise.reject(new Error('asked')) }
  await expect(deliverPublications(coordinator(), nowhere)).rejects.toMatchObject({ code: 'not-permitted' })
})

test('a night prepares the closed quarters only, and a night that changes nothing prepares nothing', async () => {
  const night = () => ({ ...locality.lane('night'), now })
  const { publicationIds } = await preparePublications(night())
  expect(publicationIds).toHaveLength(2)
  expect((await preparePublications(night())).publicationIds).toEqual([])
  const manager = await locality.visitAs('manager')
  const before = locality.server.requests()
  const { answer } = await listPublications(manager())
  expect(locality.server.requests() - before).toBe(1)
  expect(answer.map(({ quarter, state }) => [quarter, state])).toEqual([
    [last, 'prepared'],
    [lastButOne, 'prepared'],
  ])
})

test('neither the night nor a page of it reads a whole table that grows', async () => {
  const manager = await locality.visitAs('manager', 5)
  locality.server.clearLog()
  locality.server.logStatements(true)
  await preparePublications({ ...locality.lane('night'), now })
  await deliverPublications(locality.lane('night'), { take })
  const { answer } = await listPublications(manager())
  await readPublication(manager(), { publicationId: answer[0]?.id })
  locality.server.logStatements(false)
  expect(wholeTableReads(locality.server.statements())).toEqual([])
})

test('who may not release figures cannot, and nobody releases what was not prepared', async () => {
  const [coordinator, manager] = [await locality.visitAs('coordinator'), await locality.visitAs('manager', 2)]
  const { answer } = await listPublications(coordinator())
  const publicationIds = answer.map((row) => row.id)
  await expect(releasePublications(coordinator(), { publicationIds }, 'form_release_refused')).rejects.toThrow(Failure)
  const strange = { publicationIds: ['pub_01k0000000000000000000000a'] }
  await expect(releasePublications(manager(), strange, 'form_release_strange')).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('what a person saw before releasing is, word for word, what reaches the hub; small counts do not', async () => {
  const manager = await locality.visitAs('manager', 3)
  const listed = (await listPublications(manager())).answer
  const seen = await Promise.all(listed.map((row) => readPublication(manager(), { publicationId: row.id })))
  const ids = listed.map((row) => row.id)
  const before = locality.server.requests()
  await releasePublications(manager(), { publicationIds: ids }, 'form_release_one_time')
  expect(locality.server.requests() - before).toBe(2)
  await releasePublications(manager(), { publicationIds: ids }, 'form_release_one_time')
  const sent: string[] = []
  const delivered = await deliverPublications(locality.lane('night'), {
    take: (signed) => {
      sent.push(signed)
      return take(signed)
    },
  })
  expect(delivered).toEqual({ acknowledged: 2, reason: undefined })
  expect((await deliverPublications(locality.lane('night'), { take })).acknowledged).toBe(0)
  const documents = sent.map((signed) => JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString()))
  expect(documents.map((document) => document.sequence)).toEqual([1, 2])
  for (const { answer } of seen) {
    const left = documents.find((document) => document.id === answer.row.id)
    expect(left.tables).toEqual(JSON.parse(canonicalPublication(answer.publication)).tables)
  }
  const { cells } = await stored()
  for (const { value } of cells) expect(value === null || value === 0 || (value >= 6 && value % 3 === 0)).toBe(true)
  const health = cells.find((cell) => cell.breakdown === 'health' && cell.publicationId === listed[0]?.id)
  expect(health?.value).toBeNull()
  expect((await listPublications(manager())).answer.map((row) => row.state)).toEqual(['acknowledged', 'acknowledged'])
})

test('an analyst reads the national picture in one round trip, and the reading is in the log', async () => {
  const analyst = await hub.visitAs('hub-analyst')
  const before = hub.server.requests()
  const { actor, answer } = await readNationalPicture(analyst(now), { codes: ['kowhai-bay', 'te-awa'] })
  expect(hub.server.requests() - before).toBe(1)
  expect(answer.picture.quarter).toBe(last)
  expect(answer.picture.localities.map((row) => [row.code, typeof row.total])).toEqual([
    ['kowhai-bay', 'number'],
    ['te-awa', 'undefined'],
  ])
  expect(answer.picture.total).toMatchObject({ notYetPublished: 1 })
  const [rows] = await hub.database.batch([hub.database.orm.select().from(auditEntries)])
  const entries = rows as (typeof auditEntries.$inferSelect)[]
  expect(entries.at(-1)).toMatchObject({ action: 'figures.read', actor: actor.accountId })
  await expect(readNationalPicture(analyst(now), { codes: [], measure: 'by-street' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(readNationalPicture(analyst(now), { codes: [], quarter: quarterOf(now) })).rejects.toThrow(Failure)
})

test('late records make a new version, which takes the old one’s place in the picture', async () => {
  await refer(lastButOne, { police: 30 })
  await preparePublications(locality.lane('night'))
  const manager = await locality.visitAs('manager', 4)
  const { answer } = await listPublications(manager())
  const late = answer.filter((row) => row.state === 'prepared')
  expect(late.map((row) => row.quarter)).toEqual([lastButOne])
  await releasePublications(manager(), { publicationIds: late.map((row) => row.id) }, 'form_release_of_late')
  await deliverPublications(locality.lane('night'), { take })
  const analyst = await hub.visitAs('maori-data-governance')
  const { picture } = (await readNationalPicture(analyst(now), { codes: [], quarter: lastButOne })).answer
  expect(picture.localities).toMatchObject([{ code: 'kowhai-bay', total: 63, revised: true }])
})

async function ownSigningKey(): Promise<JWK> {
  const [rows] = await locality.database.batch([locality.database.orm.select().from(localityKeys)])
  const row = (rows as (typeof localityKeys.$inferSelect)[]).find((key) => key.purpose === 'signing')
  if (row === undefined) throw new Error('no key')
  const place = { table: 'locality_keys', column: 'private_part', row: row.id }
  return JSON.parse(await locality.vault.open(place, row.privatePart)) as JWK
}

const publication = (changes: Partial<PublicationInput> = {}): Publication => {
  const parsed = parsePublication({
    documentVersion: 1,
    id: 'pub_01k0000000000000000000000b',
    locality: 'kowhai-bay',
    quarter: last,
    sequence: 4,
    catalogueVersion: 1,
    tables: [{ measure: 'safety-plans-agreed', version: 1, total: 24, cells: [] }],
    ...changes,
  })
  if (parsed === undefined) throw new Error('not a publication')
  return parsed
}

test('whatever is forged, tampered with, unknown or out of order is refused, and nothing of it is stored', async () => {
  const before = await stored()
  const ours = await ownSigningKey()
  const theirs = (await makeSigningKeys()).privateKey
  const good = await signPublication(publication(), ours)
  const [head, body, signature] = good.split('.')
  const other = Buffer.from(canonicalPublication(publication({ sequence: 5 }))).toString('base64url')
  const reason = async (signed: string) => (await take(signed)).reason
  expect(await reason(`${head}.${other}.${signature}`)).toBe('wrong-signature')
  expect(await reason(`${head}.${body}.`)).toBe('wrong-signature')
  expect(await reason(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`)).toBe('not-signed')
  expect(await reason('no signature at all')).toBe('not-signed')
  expect(await reason(await signPublication(publication(), theirs))).toBe('wrong-signature')
  expect(await reason(await signPublication(publication({ locality: 'te-awa' }), ours))).toBe('wrong-signature')
  expect(await reason(await signPublication(publication({ quarter: quarterOf(now) }), ours))).toBe('quarter-still-open')
  expect(await reason(await signPublication(publication({ catalogueVersion: 2 }), ours))).toBe(
    'catalogue-version-unknown',
  )
  expect(await reason(await signPublication(publication({ sequence: 6 }), ours))).toBe('gap')
  expect(await reason(await signPublication(publication({ sequence: 2 }), ours))).toBe('sequence-taken')
  const known = before.publications[0]
  if (!known) throw new Error('nothing stored')
  const sameId = publication({ id: known.id as Publication['id'], sequence: known.sequence })
  expect(await reason(await signPublication(sameId, ours))).toBe('other-digest')
  const unknownMeasure = canonicalPublication(publication()).replace('safety-plans-agreed', 'people-by-street')
  expect(parsePublication(JSON.parse(unknownMeasure))).toBeUndefined()
  expect(await stored()).toEqual(before)

  const analyst = await hub.visitAs('hub-analyst')
  const { missing } = (await readNationalPicture(analyst(now), { codes: ['kowhai-bay'] })).answer
  expect(missing).toEqual([{ locality: 'kowhai-bay', sequence: 4 }])
  const [refusals] = await hub.database.batch([hub.database.orm.select().from(publicationRefusals)])
  expect((refusals as { reason: string }[]).map((row) => row.reason).sort()).toEqual([
    'catalogue-version-unknown',
    'gap',
    'other-digest',
    'quarter-still-open',
    'sequence-taken',
  ])
})

test('the same publication again is acknowledged again and stored once; a gap closes when the missing one comes', async () => {
  const before = await stored()
  const ours = await ownSigningKey()
  const missing = await signPublication(publication(), ours)
  const later = await signPublication(publication({ id: 'pub_01k0000000000000000000000c', sequence: 5 }), ours)
  expect(await take(later)).toEqual({ taken: false, reason: 'gap' })
  expect(await take(missing)).toEqual({ taken: true })
  expect(await take(missing)).toEqual({ taken: true })
  expect(await take(later)).toEqual({ taken: true })
  expect((await stored()).publications).toHaveLength(before.publications.length + 2)
})

test('the hub’s files hold no id of a person, a case or a referral, and no key of any locality', async () => {
  const files = (await readdir(hub.folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
  const bytes = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  const all = bytes.join('')
  expect(all).toContain('kowhai-bay')
  for (const never of ['private_part', 'ref_', 'per_', 'cse_']) expect(all).not.toContain(never)
})
