import { measures } from '@kps/crossings/measures'
import { makeSigningKeys } from '@kps/foundation/sealing'
import fc from 'fast-check'
import { CompactSign } from 'jose'
import { expect, test } from 'vitest'
import { canonicalPublication, publicationDigest } from './canonical.ts'
import { type Publication, type PublicationInput, parsePublication } from './publication.ts'
import { publicationRefusal } from './refusal.ts'
import { claimedLocality, signPublication, verifyPublication } from './signature.ts'

const at = '2026-11-22T07:03:00.000Z' as Parameters<typeof publicationRefusal>[1]

type Table = PublicationInput['tables'][number]
const opened = (total: Table['total'], first: Table['total'], repeat: Table['total']): Table => ({
  measure: 'cases-opened',
  version: 1,
  total,
  cells: [
    { code: 'first', value: first },
    { code: 'repeat-within-12-months', value: repeat },
  ],
})
const referrals = (total: Table['total'], values: readonly Table['total'][]): Table => ({
  measure: 'referrals-received',
  version: 1,
  total,
  cells: measures[0].codes.map((code, place) => ({ code, value: values[place] ?? 0 })),
})
const input = (...tables: Table[]): PublicationInput => ({
  documentVersion: 1,
  id: 'pub_01k0000000000000000000000a',
  locality: 'kowhai-bay',
  quarter: '2026-Q3',
  sequence: 1,
  catalogueVersion: 1,
  tables,
})
const good = input(opened(24, 15, 9))
const read = (value: unknown): Publication => {
  const publication = parsePublication(value)
  if (publication === undefined) throw new Error('not a publication')
  return publication
}

test('a count of one to five, or one that is not rounded, has no way into a publication', () => {
  for (const value of [1, 2, 3, 4, 5, 7, 8, 10, -3, 6.5, Number.NaN, 1_000_002, '6', null]) {
    expect(parsePublication(input(opened(24, value as 6, 9)))).toBeUndefined()
  }
  for (const value of [0, 6, 9, 999_999, 'S'] as const)
    expect(parsePublication(input(opened(24, value, 9)))).toBeDefined()
})

test('nothing that could link a person travels along: unlisted keys are refused at every level', () => {
  const table = opened(24, 15, 9)
  for (const bad of [
    { ...good, person: 'per_1' },
    input({ ...table, caseIds: [] } as Table),
    input({ ...table, cells: table.cells.map((cell) => ({ ...cell, raw: 4 })) }),
  ]) {
    expect(parsePublication(bad)).toBeUndefined()
  }
})

test('the order of keys changes neither the text nor the digest', async () => {
  const turned = Object.fromEntries(Object.entries(good).reverse())
  expect(canonicalPublication(read(turned))).toBe(canonicalPublication(read(good)))
  expect(await publicationDigest(read(turned))).toBe(await publicationDigest(read(good)))
  expect(await publicationDigest(read({ ...good, sequence: 2 }))).not.toBe(await publicationDigest(read(good)))
})

test('a publication that fits is not refused', () => {
  expect(publicationRefusal(read(good), at)).toBeUndefined()
  expect(publicationRefusal(read(input(opened(24, 'S', 'S'))), at)).toBeUndefined()
  expect(publicationRefusal(read(input(opened('S', 'S', 0))), at)).toBeUndefined()
})

test('a publication that gives a hidden count away, or does not fit the catalogue, is refused', () => {
  const reasons = (publication: PublicationInput) => publicationRefusal(read(publication), at)
  const table = opened(24, 15, 9)
  expect(reasons(input(opened(24, 'S', 21)))).toBe('suppressed-cell-recoverable')
  expect(reasons(input({ ...table, cells: table.cells.slice(1) }))).toBe('cells-not-as-listed')
  expect(reasons(input({ ...table, cells: table.cells.toReversed() }))).toBe('cells-not-as-listed')
  expect(reasons(input(opened(60, 15, 9)))).toBe('total-inconsistent')
  expect(reasons(input(opened(0, 'S', 'S')))).toBe('total-inconsistent')
  expect(reasons(input(opened('S', 15, 9)))).toBe('total-hidden-in-vain')
  expect(reasons(input(referrals(15, ['S', 'S', 15, 0, 0, 0, 0, 0])))).toBe('suppressed-cell-recoverable')
  expect(reasons(input(referrals(24, ['S', 'S', 15, 0, 0, 0, 0, 0])))).toBeUndefined()
  expect(reasons(input(table, table))).toBe('measure-twice')
  expect(reasons({ ...good, catalogueVersion: 2 })).toBe('catalogue-version-unknown')
  expect(reasons({ ...good, quarter: '2026-Q4' })).toBe('quarter-still-open')
})

test('the hub takes a publication only from the locality that signed it, unchanged', async () => {
  const ours = await makeSigningKeys()
  const theirs = await makeSigningKeys()
  const signed = await signPublication(read(good), ours.privateKey)
  expect(claimedLocality(signed)).toBe('kowhai-bay')
  const verified = await verifyPublication(signed, 'kowhai-bay', ours.publicKey)
  expect(verified).toEqual({ verified: true, publication: read(good), digest: await publicationDigest(read(good)) })
  expect(await verifyPublication(signed, 'kowhai-bay', theirs.publicKey)).toEqual({
    verified: false,
    reason: 'wrong-signature',
  })
  expect(await verifyPublication(signed, 'te-awa', ours.publicKey)).toEqual({
    verified: false,
    reason: 'wrong-locality',
  })
})

test('a signed text under another name, type, order or algorithm is refused', async () => {
  const keys = await makeSigningKeys()
  const sign = (header: Record<string, string>, text: string) =>
    new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'EdDSA', ...header })
      .sign(keys.privateKey)
  const text = canonicalPublication(read(good))
  const type = 'kps-publication+jws'
  const reason = async (signed: string, locality = 'kowhai-bay') => {
    const result = await verifyPublication(signed, locality, keys.publicKey)
    return result.verified ? 'verified' : result.reason
  }
  expect(await reason(await sign({ kid: 'kowhai-bay' }, text))).toBe('not-signed')
  expect(await reason(await sign({ kid: 'te-awa', typ: type }, text), 'te-awa')).toBe('wrong-locality')
  expect(await reason(await sign({ kid: 'kowhai-bay', typ: type }, ` ${text}`))).toBe('wrong-form')
  expect(await reason(await sign({ kid: 'kowhai-bay', typ: type }, 'no json'))).toBe('wrong-form')
  const part = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
  expect(await reason(`${part({ alg: 'none', typ: type, kid: 'kowhai-bay' })}.${part(text)}.`)).toBe('not-signed')
  expect(await reason(`${'a'.repeat(70_000)}.a.a`)).toBe('not-signed')
})

test('whatever arrives at the hub is verified or refused, never a fault', async () => {
  const { publicKey } = await makeSigningKeys()
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.array(fc.base64String(), { minLength: 3, maxLength: 3 }).map((parts) => parts.join('.')),
      ),
      async (text) => {
        expect((await verifyPublication(text, 'kowhai-bay', publicKey)).verified).toBe(false)
      },
    ),
  )
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parsePublication(value)).toBeUndefined()
    }),
  )
})
