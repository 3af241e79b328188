import { makeId } from '@kps/crossings/ids'
import { parseResponseApplication, responseVersion } from '@kps/crossings/response-application'
import { foundingSeed, localityAskedFor } from '@kps/crossings/tenancy'
import { makeSealingKeys, sealEnvelope, sha256 } from '@kps/foundation/sealing'
import { instantNow } from '@kps/foundation/time'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { agencyIdOf, leadRoles, localityOf, openApplication, seedOf } from './index.ts'

const contact = { name: 'Moana Example', role: 'Manager', phone: '07 555 0101', email: 'moana@te-awa.example' }
const given = {
  documentVersion: responseVersion,
  submittedAt: instantNow(),
  language: 'en',
  organisation: {
    legalName: 'Te Awa Iwi Trust',
    hasNoNzbn: true,
    kind: 'iwi-provider',
    section19: 'unknown',
  },
  locality: { name: 'Te Awa', nameMi: 'Te Awa', code: 'te-awa', areas: ['02400', '07610'] },
  publicContact: {
    phone: '07 555 0100',
    hours: 'Monday to Friday, 9 to 5',
    hoursMi: 'Mane ki te Paraire, 9 ki te 5',
    email: 'kia-ora@te-awa.example',
    address: '1 Awa Road',
  },
  applicant: contact,
}
const parsed = parseResponseApplication(given)
if (!parsed.fits) throw new Error(parsed.problems.map(({ field }) => field).join())
const document = parsed.application
const applicationId = makeId('app', instantNow())

test('the locality that is asked for is the one of the application, with its areas as places by name', () => {
  const asked = localityOf(document)
  expect(v.parse(localityAskedFor, asked)).toEqual(asked)
  expect(asked).toMatchObject({ code: 'te-awa', contactPhone: '07 555 0100' })
  expect(asked.places.map(({ kind }) => kind)).toEqual(['territorial-authority', 'local-board'])
})

test('a founding has the applying agency, the coordination team, and one invitation for the lead, the same each time', async () => {
  const hash = await sha256('a secret that the applicant alone has')
  const seed = await seedOf(document, applicationId, hash)
  expect(await seedOf(document, applicationId, hash)).toEqual(seed)
  expect(v.parse(foundingSeed, seed)).toEqual(seed)
  expect(seed.agencies.map(({ kind }) => kind)).toEqual(['iwi-provider', 'coordination'])
  const agencyId = await agencyIdOf(applicationId, 'lead')
  expect(seed.invitations).toEqual([{ secretIndex: hash, agencyId, roles: [...leadRoles], name: contact.name }])
  expect(await agencyIdOf(makeId('app', instantNow()), 'lead')).not.toBe(agencyId)
})

test('the hub opens what was sealed to it as an application, and nothing else breaks it', async () => {
  const [own, other] = await Promise.all([makeSealingKeys(), makeSealingKeys()])
  const key = { ...own.privateKey, kid: 'hub-key' }
  const sealed = (publicKey: typeof own.publicKey, kid: string, purpose: string, inside: unknown = given) =>
    sealEnvelope(publicKey, kid, inside, { purpose })
  expect(await openApplication(key, await sealed(own.publicKey, 'hub-key', 'application'))).toEqual(document)
  for (const envelope of [
    await sealed(own.publicKey, 'hub-key', 'join'),
    await sealed(own.publicKey, 'another', 'application'),
    await sealed(other.publicKey, 'hub-key', 'application'),
    await sealed(own.publicKey, 'hub-key', 'application', { ...given, whanau: 'nobody' }),
  ])
    expect(await openApplication(key, envelope)).toBeUndefined()
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      expect(await openApplication(key, text)).toBeUndefined()
    }),
  )
})
