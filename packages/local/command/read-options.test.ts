import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal, readStartOptions } from './index.ts'

test('without settings the house stands on port 8787, keeps .data and begins nothing again', () => {
  const { anchor, folder, ...rest } = readStartOptions([], {})
  expect(rest).toEqual({ fresh: false, json: false, port: 8787 })
  expect(folder).toMatch(/\.data$/)
  expect(anchor.getTime()).not.toBeNaN()
})

test('each setting is heard', () => {
  const settings = { PORT: '9000', KPS_DATA: '/srv/data', KPS_NOW: '2026-05-01T00:00:00Z' }
  expect(readStartOptions(['--fresh', '--json'], settings)).toEqual({
    fresh: true,
    json: true,
    port: 9000,
    folder: '/srv/data',
    anchor: new Date('2026-05-01T00:00:00Z'),
  })
})

test.for([
  [['--frsh'], {}, 'start knows --fresh and --json only'],
  [['fresh'], {}, 'start knows --fresh and --json only'],
  [[], { PORT: '65534' }, 'PORT must be'],
  [[], { PORT: '' }, 'PORT must be'],
  [[], { KPS_NOW: 'yesterday' }, 'KPS_NOW must be'],
  [[], { KPS_NOW: '2026-13-45T99:99:99Z' }, 'KPS_NOW must be'],
] as const)('%j with %j is refused in one line', ([args, settings, said]) => {
  expect(() => readStartOptions(args, settings)).toThrow(said)
})

test('whatever PORT and KPS_NOW say, they are understood or refused', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (port, now) => {
      try {
        const options = readStartOptions([], { PORT: port, KPS_NOW: now })
        return options.port <= 65_533 && !Number.isNaN(options.anchor.getTime())
      } catch (error) {
        return error instanceof Refusal
      }
    }),
  )
})
