import * as v from 'valibot'
import { expect, test } from 'vitest'
import { settingsReader } from './settings-reader.ts'

test('an environment is checked once, another one by itself, and a bad one is refused each time', () => {
  let checks = 0
  const host = v.pipe(
    v.string(),
    v.check((text) => {
      checks += 1
      return text !== ''
    }),
  )
  const read = settingsReader(v.object({ HOST: host }))
  const [one, other, bad] = [{ HOST: 'one.example' }, { HOST: 'other.example' }, { HOST: '' }]
  expect([read(one), read(other), read(one)]).toEqual([one, other, one])
  expect(checks).toBe(2)
  for (const wrong of [bad, bad, undefined, 'HOST']) expect(() => read(wrong)).toThrow(v.ValiError)
})
