import { idOf, makeId } from '@kps/crossings/ids'
import type { Orm } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import { defineCommand } from '@kps/locality/roles'
import { type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { basisPlace, type LawfulStanding, lawfulStandings } from './agency.ts'
import { agencyIsKnown } from './agency-is-known.ts'
import { agencyLawfulStandings } from './schema.ts'

export const longestBasis = 1_000

export const lawfulBasis = v.pipe(
  v.string('agencies.law.basisMissing'),
  v.trim(),
  v.minLength(1, 'agencies.law.basisMissing'),
  v.maxLength(longestBasis, 'form.text.tooLong'),
)

export const lawfulAnswers = agencyLawfulStandings.holds.enumValues

interface Said {
  readonly agencyId: string
  readonly standing: LawfulStanding
  readonly holds: (typeof lawfulAnswers)[number]
  readonly basis: string
}

/** The statement that keeps what a coordinator confirmed about one standing in law, as a turn of its own; in a list, since awaiting it alone would run it. */
export const insertLawfulStanding = async (
  orm: Orm,
  vault: Vault,
  { agencyId, basis, holds, standing }: Said,
  made: { readonly at: Instant; readonly by: SQL },
) => {
  const id = makeId('law', made.at)
  const row = {
    id,
    agencyId,
    standing,
    turn: sql`(select count(*) + 1 from agency_lawful_standings as earlier
      where earlier.agency_id = ${agencyId} and earlier.standing = ${standing})`,
    holds,
    basis: await vault.seal(basisPlace(id), basis),
    confirmedBy: made.by,
    at: made.at,
  }
  return [orm.insert(agencyLawfulStandings).values(row)]
}

/**
 * Sets what the law lets an agency receive, on one ground: yes, no or not known, and why. What was said before stays.
 * @throws Failure not-found for an agency that is not here; BadInput
 */
export const setLawfulStanding = defineCommand({
  permit: 'agency:decide',
  action: 'agency.lawSet',
  input: v.strictObject({
    agencyId: idOf('agy'),
    standing: v.picklist(lawfulStandings, 'agencies.law.standingMissing'),
    holds: v.picklist(lawfulAnswers, 'agencies.law.holdsMissing'),
    basis: lawfulBasis,
  }),
  access: ({ agencyId }) => [agencyIsKnown(agencyId)],
  async commit({ orm, input, caller, now, vault }) {
    return {
      changes: await insertLawfulStanding(orm, vault, input, { at: now, by: caller.accountId }),
      record: input.agencyId,
      persons: [],
      result: { agencyId: input.agencyId },
    }
  },
})
