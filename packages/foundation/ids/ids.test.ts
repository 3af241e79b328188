import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId, newId } from './index.ts'

const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

test('a later id sorts after an earlier one, and two of the same moment differ', () => {
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const ids = [newId('ref', one), newId('ref', other)]
      expect(ids[0]).not.toBe(ids[1])
      if (one < other) expect([...ids].sort()).toEqual(ids)
    }),
  )
})

test('an id is known by its kind and form, and anything else is not one', () => {
  fc.assert(fc.property(moment, (at) => isId('per', newId('per', at)) && !isId('ref', newId('per', at))))
  fc.assert(fc.property(fc.anything(), (anything) => typeof isId('per', anything) === 'boolean'))
  for (const none of ['per_', 'per_ILOU', `per_${'i'.repeat(26)}`, `per_${'0'.repeat(27)}`, ` per_${'0'.repeat(26)}`]) {
    expect(isId('per', none)).toBe(false)
  }
})
