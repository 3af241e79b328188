import type { Sealed } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'

/** The name of an account that a read joined; an empty text when the act was nobody's who signs in. */
export const openAccountName = async (
  vault: Vault,
  row: { readonly accountId: string | null; readonly accountName: Sealed | null },
): Promise<string> =>
  row.accountId && row.accountName
    ? vault.open({ table: 'accounts', column: 'name', row: row.accountId }, row.accountName)
    : ''
