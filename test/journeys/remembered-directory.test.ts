import { rememberedDirectory } from '@kps/front-door-door/remembered-directory'
import { expect, test } from 'vitest'

const minute = 60_000

test('the registry is asked once a minute, however many people fill in the form', async () => {
  const { at, registry, directory } = aDirectory()
  for (let person = 0; person < 50; person += 1) {
    await directory.list()
    await directory.sealingFor('kowhai-bay')
  }
  expect(registry.asked).toBe(2)
  at(minute)
  await directory.sealingFor('kowhai-bay')
  expect(registry.asked).toBe(3)
})

test('while the registry does not answer, a known locality is served for a quarter of an hour', async () => {
  const { at, registry, directory } = aDirectory()
  await directory.sealingFor('kowhai-bay')
  registry.isDown = true
  at(14 * minute)
  expect((await directory.sealingFor('kowhai-bay'))?.keyId).toBe('kowhai-bay.1')
  await expect(directory.sealingFor('te-awa')).rejects.toThrow()
  at(15 * minute)
  await expect(directory.sealingFor('kowhai-bay')).rejects.toThrow()
})

test('made-up names are asked for each time, and push nobody out', async () => {
  const { registry, directory } = aDirectory()
  await directory.sealingFor('kowhai-bay')
  for (let name = 0; name < 600; name += 1) expect(await directory.sealingFor(`made-up-${name}`)).toBeUndefined()
  const before = registry.asked
  await directory.sealingFor('kowhai-bay')
  expect(registry.asked).toBe(before)
})

function aDirectory() {
  let now = 0
  const registry = { asked: 0, isDown: false }
  const answer = <Answer>(value: Answer): Promise<Answer> => {
    registry.asked += 1
    return registry.isDown ? Promise.reject(new Error('no answer')) : Promise.resolve(value)
  }
  const facts = (code: string) => ({
    code,
    name: 'Kōwhai Bay',
    nameMi: 'Kōwhai Bay',
    contactPhone: '0800 000 000',
    contactHours: 'Monday to Friday',
    contactHoursMi: 'Rāhina ki te Rāmere',
    contactEmail: 'coordinator@kowhai-bay.example',
    contactAddress: '1 Example Street',
  })
  const directory = rememberedDirectory(() => now)({
    list: () => answer([facts('kowhai-bay')]),
    places: () => answer({ places: [], national: undefined }),
    sealingFor: (code) =>
      answer(code.startsWith('made-up') ? undefined : { facts: facts(code), keyId: `${code}.1`, publicKey: '{}' }),
  })
  return { directory, registry, at: (time: number) => (now = time) }
}
