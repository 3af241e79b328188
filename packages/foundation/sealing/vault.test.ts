import { expect, test } from 'vitest'
import { foldName } from './blind-index.ts'
import { openVault } from './vault.ts'

const aKey = () => crypto.getRandomValues(new Uint8Array(32))
const place = { table: 'people', column: 'name', row: 'per_1' }

test('a sealed name opens where it was sealed and nowhere else', async () => {
  const vault = await openVault(aKey(), 'loc_1')
  const sealed = await vault.seal(place, 'Hāna Example')
  expect(await vault.open(place, sealed)).toBe('Hāna Example')
  for (const elsewhere of [{ table: 'cases' }, { column: 'address' }, { row: 'per_2' }]) {
    await expect(vault.open({ ...place, ...elsewhere }, sealed)).rejects.toThrow()
  }
})

test('what one locality sealed, no other opens, even with the same key', async () => {
  const key = aKey()
  const [one, other] = await Promise.all([openVault(new Uint8Array(key), 'loc_1'), openVault(key, 'loc_2')])
  await expect(other.open(place, await one.seal(place, 'Hāna Example'))).rejects.toThrow()
})

test('without the data key nothing opens: destroying it shreds the locality', async () => {
  const sealed = await (await openVault(aKey(), 'loc_1')).seal(place, 'Hāna Example')
  await expect((await openVault(aKey(), 'loc_1')).open(place, sealed)).rejects.toThrow()
})

test('the same name sealed twice does not look the same, and shows nothing of itself', async () => {
  const vault = await openVault(aKey(), 'loc_1')
  const [once, twice] = await Promise.all([vault.seal(place, 'Hāna'), vault.seal(place, 'Hāna')])
  expect(once).not.toBe(twice)
  expect(atob(once.slice(2).replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('na')
})

test('two spellings of a name meet in the blind index, and a phone number never meets a name', async () => {
  const [vault, elsewhere] = await Promise.all([openVault(aKey(), 'loc_1'), openVault(aKey(), 'loc_2')])
  const indexes = await Promise.all(['Hāna', 'HAANA', 'hana '].map((name) => vault.index('name', foldName(name))))
  expect(new Set(indexes).size).toBe(1)
  expect(await vault.index('phone', foldName('Hāna'))).not.toBe(indexes[0])
  expect(await elsewhere.index('name', foldName('Hāna'))).not.toBe(indexes[0])
})
