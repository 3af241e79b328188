import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { charityNumber, hasRightCheckDigit, nzbn, organisation, organisationSaid as said } from './index.ts'

const twelve = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
const whole = twelve.map((digits) => {
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0)
  return [...digits, (10 - (sum % 10)) % 10]
})
const written = (digits: readonly number[]) => digits.join('')
const messages = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map((one) => one.message)

test('an NZBN whose last digit is right is taken, and its neighbour is not', () => {
  expect(v.parse(nzbn, '9429999999996')).toBe('9429999999996')
  expect(messages(nzbn, '9429999999998')).toEqual([said.nzbnCheck])
})

test('an NZBN is taken however it is spaced, and is kept as its thirteen digits', () => {
  fc.assert(
    fc.property(
      whole,
      fc.array(fc.constantFrom('', ' ', '  ', '\u00a0'), { minLength: 13, maxLength: 13 }),
      (digits, gaps) => {
        expect(v.parse(nzbn, digits.map((digit, index) => `${digit}${gaps[index]}`).join(''))).toBe(written(digits))
      },
    ),
  )
})

test('any one wrong digit is found, wherever it stands', () => {
  fc.assert(
    fc.property(whole, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, at, more) => {
      expect(hasRightCheckDigit(written(digits.with(at, ((digits[at] ?? 0) + more) % 10)))).toBe(false)
    }),
  )
})

test('two neighbours swapped are found exactly when they neither are the same nor differ by five', () => {
  fc.assert(
    fc.property(whole, fc.nat(11), (digits, at) => {
      const [one = 0, other = 0] = digits.slice(at, at + 2)
      const swapped = digits.with(at, other).with(at + 1, one)
      expect(hasRightCheckDigit(written(swapped))).toBe(Math.abs(one - other) % 5 === 0)
    }),
  )
})

test('what is not thirteen digits is told so, whatever was typed', () => {
  for (const typed of [
    '',
    '942903950197',
    '94299999999960',
    '942903950197X',
    '９４２９０３９５０１９７４',
    '9429-0395-01974',
  ])
    expect(messages(nzbn, typed), typed).toContain(said.nzbnForm)
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.anything()), (typed) => {
      const { success, output } = v.safeParse(nzbn, typed)
      if (success) expect(output).toMatch(/^\d{13}$/)
    }),
  )
})

test('a charity number is CC and digits, in either case and spaced as one likes', () => {
  expect(v.parse(charityNumber, ' cc 99 999')).toBe('CC99999')
  for (const typed of ['', 'CC', '12345', 'CC12A', 'CCC123', 'CC99999678901'])
    expect(messages(charityNumber, typed), typed).toEqual([said.charity])
})

const trust = { legalName: 'Kōwhai Trust', hasNoNzbn: true, kind: 'ngo', section19: 'unknown' }

test('an organisation gives its NZBN or says that it has none, and not both', () => {
  expect(v.is(organisation, trust)).toBe(true)
  expect(messages(organisation, { ...trust, hasNoNzbn: false })).toEqual([said.nzbnMissing])
  expect(messages(organisation, { ...trust, nzbn: '9429999999996' })).toEqual([said.nzbnBoth])
})

test('a Pacific provider says for which peoples, and whoever knows whether s 19 holds says why', () => {
  expect(messages(organisation, { ...trust, kind: 'pacific' })).toEqual([said.peoples])
  expect(v.is(organisation, { ...trust, kind: 'pacific', pacificPeoples: ['samoa', 'tuvalu'] })).toBe(true)
  expect(messages(organisation, { ...trust, pacificPeoples: ['tonga'] })).toEqual([said.peoples])
  for (const section19 of ['yes', 'no'])
    expect(messages(organisation, { ...trust, section19, section19Why: ' ' })).toEqual([said.section19Why])
  expect(v.is(organisation, { ...trust, section19: 'yes', section19Why: 'We are a social service.' })).toBe(true)
})

test("the locality's own coordination team is no kind that applies", () => {
  expect(messages(organisation, { ...trust, kind: 'coordination' })).toEqual([said.kind])
})

test('what is wrong with an answer is found before the answers of later pages are there', () => {
  const early = { legalName: 'Kōwhai Trust', kind: 'ngo', nzbn: undefined, hasNoNzbn: false, section19: undefined }
  expect(messages(organisation, early)).toEqual([said.section19, said.nzbnMissing])
  expect(messages(organisation, { ...early, kind: 'pacific' })).toContain(said.peoples)
})
