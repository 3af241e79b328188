import { type Instrument, instrumentFrom, workingInstruments } from '@kps/locality/instruments'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsRole, isLower, needsReason, subjectFor, suggestLevel } from './level.ts'

const instruments: Instrument[] = workingInstruments.map((each) => instrumentFrom(JSON.stringify(each)))
const anInstrument = fc.constantFrom(...instruments)
const answered = (instrument: Instrument) =>
  fc.record(
    Object.fromEntries(
      instrument.items.map((item) => [item.code, fc.record({ answer: fc.constantFrom('yes', 'no', 'unknown') })]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, { answer: 'yes' | 'no' | 'unknown' }>>
const cases = anInstrument.chain((instrument) =>
  fc.tuple(fc.constant(instrument), answered(instrument), fc.constantFrom(...instrument.items)),
)

test('one more yes may raise the suggestion and never lowers it', () => {
  fc.assert(
    fc.property(cases, ([instrument, answers, item]) => {
      const before = suggestLevel(instrument, answers)
      const after = suggestLevel(instrument, { ...answers, [item.code]: { answer: 'yes' } })
      expect(isLower(after.level, before.level)).toBe(false)
    }),
  )
})

test('whatever was answered, two lethality markers suggest high and one at least elevated', () => {
  fc.assert(
    fc.property(cases, ([instrument, answers]) => {
      const { level, lethality } = suggestLevel(instrument, answers)
      if (lethality.length > 1) expect(level).toBe('high')
      if (lethality.length === 1) expect(level).not.toBe('standard')
    }),
  )
})

test('what nobody knows is counted and said, and is not a no', () => {
  const [adult] = instruments
  if (!adult) throw new Error('there is an instrument for adults')
  const suggestion = suggestLevel(adult, {})
  expect(suggestion).toMatchObject({ level: 'standard', yes: 0, unknown: adult.items.length })
  expect(suggestion.lethalityUnknown).toContain('strangulation')
})

test('a level that differs from the suggestion, or drops below the last one, needs a reason', () => {
  expect(needsReason('high', 'high')).toBe(false)
  expect(needsReason('high', 'standard')).toBe(true)
  expect(needsReason('standard', 'high')).toBe(true)
  expect(needsReason('standard', 'standard', 'high')).toBe(true)
  expect(needsReason('high', 'high', 'standard')).toBe(false)
})

test('a child is assessed as a child, and somebody using violence never with an instrument for who was harmed', () => {
  expect(subjectFor('victim-survivor', 34)).toBe('adult-victim-survivor')
  expect(subjectFor('victim-survivor', 16)).toBe('child')
  expect(subjectFor('victim-survivor')).toBe('adult-victim-survivor')
  expect(subjectFor('child')).toBe('child')
  expect(subjectFor('person-using-violence', 16)).toBe('person-using-violence')
  expect(fitsRole('adult-victim-survivor', 'person-using-violence')).toBe(false)
  expect(fitsRole('person-using-violence', 'victim-survivor')).toBe(false)
  expect(fitsRole('adult-victim-survivor', 'child')).toBe(false)
  expect(fitsRole('child', 'victim-survivor')).toBe(true)
})
