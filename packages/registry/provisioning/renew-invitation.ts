import {
  renewInvitation as asked,
  type FoundedInvitation,
  heard,
  type Told,
  tenancyRefused,
} from '@kps/crossings/tenancy'
import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { demandRenewal } from '@kps/registry/applications'
import { findLocality } from '@kps/registry/localities'
import * as v from 'valibot'
import type { ProvisioningMeans } from './means.ts'
import { tenantAccess } from './tenant-access.ts'

/** The locality door's Founding entrypoint, which lets the lead in once more while nobody has come in. Safe to repeat. */
export interface Renewer {
  renew(access: TenantAccessGrant, invitation: FoundedInvitation): Promise<Told<unknown>>
}

/**
 * Has the lost link of a locality's lead replaced by the one of a later application, which two people approved. The locality itself
 * refuses it once anybody has come in. Told again, it is done once.
 * @throws Failure not-found without such an open locality; conflict when it was not approved, or somebody has come in
 */
export async function renewInvitation(
  { database, keys }: Pick<ProvisioningMeans<unknown>, 'database' | 'keys'>,
  renewer: Renewer,
  given: unknown,
): Promise<{ readonly code: string }> {
  const renewal = v.parse(asked, given)
  await demandRenewal(database, renewal)
  const locality = await findLocality(database, renewal.code)
  if (!locality) throw tenancyRefused('notOpen')
  heard(await renewer.renew(await tenantAccess(locality, keys), renewal.invitation))
  return { code: renewal.code }
}
