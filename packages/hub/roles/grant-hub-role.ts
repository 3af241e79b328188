import { makeId } from '@kps/crossings/ids'
import { insertAccount, insertRoleGrants } from '@kps/foundation/access'
import * as v from 'valibot'
import { defineLaneCommand } from './entrances.ts'
import { roles } from './permits.ts'
import { hubOrganisation } from './signed-in.ts'
import { subjectIndex } from './subject.ts'

const newHubAccount = v.strictObject({
  issuer: v.pipe(v.string(), v.minLength(1)),
  subject: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  roles: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
})

export type NewHubAccount = v.InferInput<typeof newHubAccount>

/**
 * Gives somebody an account and roles at the hub. For the hub's first people: whoever calls it holds the hub's own keys,
 * since no entrypoint leads here. @throws Failure conflict when the account exists
 */
export const grantHubRole = defineLaneCommand({
  lane: 'founding',
  action: 'role.granted',
  input: newHubAccount,
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
      organisationId: hubOrganisation,
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
