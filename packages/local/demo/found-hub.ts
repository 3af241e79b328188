import { Failure } from '@kps/foundation/failures'
import { fromBase64Url } from '@kps/foundation/sealing'
import { hubAccess, hubLaneVisit, openHub } from '@kps/hub/database'
import { grantHubRole, type Role } from '@kps/hub/roles'
import type { House } from '@kps/local/house'
import { signingKey } from './signing-key.ts'

const rolesBy: Readonly<Record<string, Role>> = { 'hub analyst': 'hub-analyst', 'tenancy manager': 'tenancy-manager' }

/** Gives the hub's first people an account each, with the hub's own keys: nobody outside them can. Safe to repeat. */
export async function foundHub(house: House): Promise<void> {
  const { keys, databaseServer } = house
  const access = await hubAccess({
    addressTemplate: `http://127.0.0.1:${databaseServer.port}/{namespace}/`,
    namespace: keys.hubNamespace,
    databaseKey: signingKey(keys.hubDatabaseKey),
    dataKey: fromBase64Url(keys.hubDataKey),
  })
  for (const account of house.accounts.filter(({ place }) => place === 'hub')) {
    const role = rolesBy[account.role]
    if (!role) throw new Error(`${account.key} has no role that the hub knows`)
    const known = {
      issuer: house.issuer,
      subject: account.subject,
      name: account.name,
      roles: [role],
    }
    await grantHubRole(hubLaneVisit(openHub(access), 'founding'), known, `founding-hub-${account.key}`).catch(
      (error) => {
        if (!(error instanceof Failure && error.code === 'conflict')) throw error
      },
    )
  }
}
