import { WorkerEntrypoint } from 'cloudflare:workers'
import { type Told, tell } from '@kps/crossings/tenancy'
import type { FoundedKeys, TenantAccessGrant } from '@kps/crossings/tenant-access'
import { joinAgency } from '@kps/locality/agencies'
import { adoptInstrument, workingInstruments } from '@kps/locality/instruments'
import { insertFoundingInvitation, renewFoundingInvitation } from '@kps/locality/invitations'
import { makeLocalityKeys } from '@kps/locality/keys'
import { doTogether, grantRole } from '@kps/locality/roles'
import * as v from 'valibot'
import type { Doors } from './environment.ts'
import { foundingTenant } from './tenant.ts'
import { laneVisit } from './visit.ts'

const seedSchema = v.strictObject({
  agencies: v.array(v.unknown()),
  /** The working ones, unless others are given. */
  instruments: v.optional(v.array(v.unknown()), () => workingInstruments),
  people: v.optional(v.array(v.unknown()), []),
  /** By hash: the secret of each stays with who applied. */
  invitations: v.optional(v.array(v.unknown()), []),
})

/**
 * The registry's lane for a new locality: it makes its keys and takes in its first agencies and people, through the
 * capabilities' own verbs, all at once. Each act carries a key of its own, so a founding that fell can be run again.
 */
export class Founding extends WorkerEntrypoint<Doors> {
  async makeKeys(grant: TenantAccessGrant): Promise<FoundedKeys> {
    const visit = laneVisit(await foundingTenant(grant), 'founding')
    return makeLocalityKeys(visit, { code: grant.code }, `founding-keys-${grant.tenant}`)
  }

  async seed(grant: TenantAccessGrant, given: unknown): Promise<void> {
    const visit = laneVisit(await foundingTenant(grant), 'founding')
    const seed = v.parse(seedSchema, given)
    const plan = (
      verb: typeof joinAgency | typeof adoptInstrument | typeof grantRole | typeof insertFoundingInvitation,
      name: string,
      all: readonly unknown[],
    ) => all.map((one, place) => verb.plan(visit, one, `founding-${name}-${place}-${grant.tenant}`))
    await doTogether(
      visit,
      await Promise.all([
        ...plan(joinAgency, 'agency', seed.agencies),
        ...plan(grantRole, 'person', seed.people),
        ...plan(insertFoundingInvitation, 'invitation', seed.invitations),
        ...plan(adoptInstrument, 'instrument', seed.instruments),
      ]),
    )
  }

  /** The lead's link of a later application, while nobody has come in. */
  async renew(grant: TenantAccessGrant, given: unknown): Promise<Told<{ readonly invitationId: string }>> {
    const visit = laneVisit(await foundingTenant(grant), 'founding')
    const { secretIndex } = v.parse(v.looseObject({ secretIndex: v.string() }), given)
    return tell(() => renewFoundingInvitation(visit, given, `founding-renewed-${secretIndex}`))
  }
}
