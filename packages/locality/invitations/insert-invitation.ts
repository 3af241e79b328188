import { makeId } from '@kps/crossings/ids'
import type { Orm, Statement } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { addMinutes, type Instant } from '@kps/foundation/time'
import type { Role } from '@kps/locality/roles'
import type { SQL } from 'drizzle-orm'
import { invitationDays } from './invitation.ts'
import { invitations } from './schema.ts'

/**
 * The statements that make an invitation, for a batch that has asserted that its maker may. The secret stays with its maker:
 * `secretIndex` is its hash (`indexOf`).
 * @returns an array, since a lone statement that is awaited would run
 */
export async function insertInvitation(
  orm: Orm,
  vault: Vault,
  invitation: {
    readonly id: string
    readonly secretIndex: string
    readonly agencyId: string
    readonly roles: readonly Role[]
    readonly name: string
    readonly madeBy: SQL
    /** The agency that its maker acts for; null at the founding. */
    readonly madeFor: SQL | null
    readonly now: Instant
  },
): Promise<readonly Statement[]> {
  const { now, name, roles, ...rest } = invitation
  const accountId = makeId('acc', now)
  return [
    orm.insert(invitations).values({
      ...rest,
      roles: JSON.stringify(roles),
      accountId,
      name: await vault.seal({ table: 'accounts', column: 'name', row: accountId }, name),
      madeAt: now,
      expiresAt: addMinutes(now, invitationDays * 24 * 60),
    }),
  ]
}
