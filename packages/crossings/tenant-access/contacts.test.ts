import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { publicContacts } from './contacts.ts'

const contacts = {
  phone: '09 123 4567',
  hours: 'Weekdays',
  hoursMi: 'Ngā rā mahi',
  email: 'team@kowhai-bay.example',
  address: 'PO Box 1, Kōwhai Bay',
}
const said = (changed: Partial<typeof contacts>) => {
  const result = v.safeParse(publicContacts, { ...contacts, ...changed })
  return result.success ? result.output : result.issues.map(({ message }) => message)
}

test('a phone number stands as people write it, and can be rung as it stands', () => {
  const written = ['09 123 4567', '(09) 123-4567', '0800 123 456', '0508 123 4567', '021 1234567', '027-123 4567']
  for (const phone of [...written, '+64 9 123 4567', '+64-21-123-456', '+61 2 9374 4000'])
    expect(said({ phone }), phone).toMatchObject({ phone })
  expect(said({ phone: ' 09\u00a0123\u20134567 ' })).toMatchObject({ phone: '09 123-4567' })
})

test('a phone number that a tap would ring otherwise than it reads is refused', () => {
  const refused = ['', '111', '123 4567', '0800 REFUGE', '09 123 4567 ext 5', '09 123 4567 / 021 123 456']
  for (const phone of [...refused, '+64 (0)9 123 4567', '09 (123) (4567)', '٠٩ ١٢٣ ٤٥٦٧', '0064 9 123 4567 89'])
    expect(said({ phone }), phone).toEqual(['settings.contact.phoneUnfit'])
  expect(said({ phone: '09 123\u202e 4567' })).toEqual(['settings.contact.unseen'])
})

test('whatever is typed, what the public reads is one visible line that reads the same when it is sent again', () => {
  const typed = fc.string({ unit: fc.constantFrom('a', 'ā', ' ', '\n', '\t', '\u202e', '\u00a0', '👪'), maxLength: 12 })
  const phone = fc.string({ unit: fc.constantFrom(...'0123456789 -()+'), minLength: 7, maxLength: 12 })
  fc.assert(
    fc.property(fc.oneof(phone, typed), fc.oneof(typed, fc.constant('Weekdays')), (phone, hours) => {
      for (const changed of [{ phone: `0${phone}` }, { phone }, { hours }]) {
        const first = said(changed)
        if (Array.isArray(first)) continue
        for (const line of Object.values(first)) expect(line).toMatch(/^[^\p{C}]+$/u)
        expect(first.phone.replace(/[^\d+]/g, '')).toMatch(/^(0\d{8,10}|\+[1-9]\d{7,14})$/)
        expect(said(first)).toEqual(first)
      }
    }),
    { numRuns: 500 },
  )
})
