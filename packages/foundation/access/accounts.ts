import type { Orm } from '@kps/foundation/database'
import { accounts, roleGrants } from './schema.ts'

/** The statement that lets somebody sign in. */
export const insertAccount = (orm: Orm, account: typeof accounts.$inferInsert) => orm.insert(accounts).values(account)

/** The statement that gives roles to an account, each for one organisation. */
export const insertRoleGrants = (orm: Orm, grants: readonly (typeof roleGrants.$inferInsert)[]) =>
  orm.insert(roleGrants).values([...grants])
