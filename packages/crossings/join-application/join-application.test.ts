import { newFormKey } from '@kps/crossings/referral-handover'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinVersion, parseJoinApplication } from './index.ts'

const contact = { name: 'Aroha Example', role: 'Manager', phone: '06 555 0100', email: 'aroha@trust.example' }
const whole = {
  documentVersion: joinVersion,
  formKey: newFormKey(),
  submittedAt: '2026-11-22T10:00:00.000Z',
  language: 'en',
  organisation: { legalName: 'Harbour Trust', nzbn: '9429999999996', kind: 'ngo', section19: 'unknown' },
  work: 'We stay beside whānau who leave.',
  administrator: contact,
  pointOfContact: contact,
}
const problemsOf = (value: unknown) => {
  const parsed = parseJoinApplication(value)
  return parsed.fits ? [] : parsed.problems.map(({ field }) => field)
}

test('a partner says who it is, what it does, who looks after its people and who can commit it', () => {
  expect(problemsOf(whole)).toEqual([])
  for (const field of ['organisation', 'work', 'administrator', 'pointOfContact'])
    expect(problemsOf({ ...whole, [field]: undefined })).toEqual([field])
  expect(problemsOf({ ...whole, administrator: { ...contact, email: 'no address' } })).toEqual(['administrator.email'])
})

test('there is no field for a whānau, and no field of ours to set', () => {
  for (const field of ['people', 'whānau', 'standing', 'lawfulStanding', 'agencyId'])
    expect(problemsOf({ ...whole, [field]: 'Hana' })).toHaveLength(1)
})

test('whatever comes in, it is an application or a list of problems, and one read twice is the same', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ work: fc.string(), agreements: fc.anything() }).map((given) => ({ ...whole, ...given })),
  )
  fc.assert(
    fc.property(anything, (value) => {
      const once = parseJoinApplication(value)
      if (once.fits) expect(parseJoinApplication(once.application)).toEqual(once)
      else expect(once.problems.length).toBeGreaterThan(0)
    }),
  )
})
