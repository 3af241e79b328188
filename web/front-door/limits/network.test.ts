import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkKey, networkOf } from './network.ts'

test('addresses of one household, school or marae are one network', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.0/24')
  expect(networkOf('203.0.113.250')).toBe('203.0.113.0/24')
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.0/24')
  expect(networkOf('2001:db8:1:2ab::1')).toBe('2001:db8:1:200::/56')
  expect(networkOf('2001:db8:1:2ff:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:200::/56')
  expect(networkOf('2001:db8:1:300::1')).not.toBe('2001:db8:1:200::/56')
})

test('any two IPv6 addresses are one network when and only when their first 56 bits agree', () => {
  const group = fc.integer({ min: 0, max: 0xffff })
  const address = fc.array(group, { minLength: 8, maxLength: 8 })
  const written = (groups: readonly number[]) => groups.map((each) => each.toString(16)).join(':')
  const prefix = (groups: readonly number[]) => written([...groups.slice(0, 3), (groups[3] ?? 0) >> 8])
  fc.assert(
    fc.property(address, address, fc.boolean(), (one, other, near) => {
      const second = near ? [...one.slice(0, 3), ...other.slice(3)] : other
      expect(networkOf(written(one)) === networkOf(written(second))).toBe(prefix(one) === prefix(second))
    }),
  )
})

test('whatever stands where an address should stand is some network, never a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => {
      expect(networkOf(text)).toMatch(/^(unknown|[\d.]+\.0\/24|[0-9a-f:]+::\/56)$/)
    }),
  )
  for (const nothing of [undefined, '', '1.2.3', '1.2.3.256', '1:2:3', '::1::', 'localhost'])
    expect(networkOf(nothing)).toBe('unknown')
})

test('what is counted shows no address, and is another on another day', async () => {
  const [today, tomorrow] = [
    await networkKey('203.0.113.7', '2026-11-22'),
    await networkKey('203.0.113.7', '2026-11-23'),
  ]
  expect(today).not.toBe(tomorrow)
  expect(await networkKey('203.0.113.8', '2026-11-22')).toBe(today)
  expect(today).toMatch(/^[A-Za-z0-9+/]{16}$/)
})
