import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import type * as v from 'valibot'
import { agencyPlace } from './agency.ts'
import type { newAgency } from './new-agency.ts'
import { agencies } from './schema.ts'
import { tellRegistry } from './tell-registry.ts'

/** The statements that seat an organisation at the table, and tell the registry so when it has a public number. */
export async function insertAgency(
  orm: Orm,
  vault: Vault,
  { id, name, familyViolenceReason, contacts, ...said }: v.InferOutput<typeof newAgency>,
  now: Instant,
): Promise<readonly Statement[]> {
  const [reason, people] = await Promise.all([
    familyViolenceReason ? vault.seal(agencyPlace(id, 'family_violence_reason'), familyViolenceReason) : null,
    contacts ? vault.sealJson(agencyPlace(id, 'contacts'), contacts) : null,
  ])
  const row = {
    id,
    name,
    legalName: said.legalName ?? name,
    nzbn: said.nzbn ?? null,
    charityNumber: said.charityNumber ?? null,
    kind: said.kind,
    pacificPeoples: JSON.stringify(said.pacificPeoples ?? []),
    isFamilyViolenceAgency: said.isFamilyViolenceAgency,
    familyViolenceReason: reason,
    contacts: people,
    joinedAt: now,
  }
  return [orm.insert(agencies).values(row), ...tellRegistry(orm, row, 'works-here', now)]
}
