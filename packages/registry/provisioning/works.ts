import type { ProvisioningStep } from '@kps/crossings/tenancy'
import type { TenantAccessGrant } from '@kps/crossings/tenant-access'
import { makeSchema, openDatabase, type Statement } from '@kps/foundation/database'
import type { Instant } from '@kps/foundation/time'
import { registerPublicKey } from '@kps/registry/keys'
import type { Locality } from '@kps/registry/localities'
import type { ProvisioningMeans } from './means.ts'
import type { WhyStopped } from './steps.ts'
import { tenantAccess } from './tenant-access.ts'

/** What a step does, what it found out for the row that says so, and where it was if it fell. */
export interface Work {
  readonly step: ProvisioningStep
  readonly fellAt: WhyStopped
  readonly run: (
    now: Instant,
  ) => Promise<{ readonly detail?: string | undefined; readonly statements?: readonly Statement[] }>
}

/** The steps from `created` to `seeded`, in order. Each does what may be done again, also by two at once. */
export function worksOf<Seed>(locality: Locality, seed: Seed, means: ProvisioningMeans<Seed>): readonly Work[] {
  const { database, founder, keys, migrations, triggers } = means
  let granted: Promise<TenantAccessGrant> | undefined
  const access = () => {
    granted ??= tenantAccess(locality, keys)
    return granted
  }
  return [
    {
      step: 'created',
      fellAt: 'platform',
      run: async () => {
        await keys.platform.create(locality.namespace)
        return {}
      },
    },
    {
      step: 'migrated',
      fellAt: 'database',
      run: async (now) => {
        const tenant = openDatabase<'locality'>(await access())
        await makeSchema(tenant, migrations, triggers, now)
        return { detail: migrations.at(-1)?.name }
      },
    },
    {
      step: 'keyed',
      fellAt: 'door',
      run: async (now) => {
        const { keys: made } = await founder.makeKeys(await access())
        const row = { localityId: locality.id, registeredAt: now }
        return { statements: made.map((key) => registerPublicKey(database.orm, { ...key, ...row })) }
      },
    },
    {
      step: 'seeded',
      fellAt: 'door',
      run: async () => {
        await founder.seed(await access(), seed)
        return {}
      },
    },
  ]
}
