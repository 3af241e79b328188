import { makeId } from '@kps/crossings/ids'
import { insertAccount, insertRoleGrants } from '@kps/foundation/access'
import * as v from 'valibot'
import { defineLaneCommand } from './entrances.ts'
import { roles } from './permits.ts'
import { subjectIndex } from './subject.ts'

const newAccount = v.object({
  issuer: v.pipe(v.string(), v.minLength(1)),
  subject: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  agencyId: v.string(),
  roles: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
})

export type NewAccount = v.InferInput<typeof newAccount>

/** Gives somebody an account and roles for one agency. For a locality's founding; conflict when the account exists. */
export const grantRole = defineLaneCommand({
  lane: 'founding',
  action: 'role.granted',
  input: newAccount,
  // The founding's own key says which act this is, also when a founding that fell is told anew.
  sameWhen: () => 'founding',
  async commit({ orm, input, now, vault }) {
    const id = makeId('acc', now)
    const account = {
      id,
      subjectIndex: await subjectIndex(vault, input.issuer, input.subject),
      name: await vault.seal({ table: 'accounts', column: 'name', row: id }, input.name),
      createdAt: now,
    }
    const grants = input.roles.map((role) => ({
      id: makeId('grt', now),
      accountId: id,
      organisationId: input.agencyId,
      role,
      grantedAt: now,
    }))
    return {
      changes: [insertAccount(orm, account), insertRoleGrants(orm, grants)],
      record: id,
      persons: [],
      result: { accountId: id },
    }
  },
})
