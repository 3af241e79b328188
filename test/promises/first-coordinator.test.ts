import { tenancySaid } from '@kps/crossings/tenancy'
import { sha256 } from '@kps/foundation/sealing'
import { leadRoles } from '@kps/hub/applications'
import { renewFoundingInvitation } from '@kps/locality/invitations'
import { roles } from '@kps/locality/roles'
import { type ALocality, aLocality } from '@kps/test/tenants'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'

let locality: ALocality

beforeAll(async () => {
  locality = await aLocality()
})
afterAll(() => locality?.close())

test('once somebody has come in, nobody outside the locality lets anybody in, whoever at the hub approved it', async () => {
  await locality.visitAs('coordinator')
  const lane = locality.lane('founding')
  for (const secret of ['a link of the hub’s own', 'and another']) {
    const secretIndex = await sha256(secret)
    const given = { agencyId: locality.agencies.service, name: 'Somebody', roles: ['coordinator'], secretIndex }
    await expect(renewFoundingInvitation(lane, given, `founding-renewed-${secretIndex}`)).rejects.toMatchObject({
      code: 'conflict',
      messageKey: tenancySaid.linkUsed,
    })
  }
  const { batch, orm } = locality.database
  const [made] = await batch([orm.all(sql`select id from invitations`)])
  expect(made).toEqual([])
})

test('what the lead is invited as are roles of a locality', () => {
  expect(leadRoles.filter((role) => !roles.includes(role))).toEqual([])
})
