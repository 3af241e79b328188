import { insertOrganisationStanding, isNextOrganisationTurn, standingPlace } from '@kps/foundation/access'
import type { Assertion, Orm, Statement } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import type { Vault } from '@kps/foundation/sealing'
import type { Instant } from '@kps/foundation/time'
import { type SQL, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { agencies } from './schema.ts'
import { actsFor, lastAct, type StandingAct, standingAfter } from './standing.ts'
import { tellRegistry } from './tell-registry.ts'

/** Somebody else said otherwise meanwhile, or it stands so already: nothing was written. */
export const standingMoved = new Failure('conflict', 'agencies.standing.moved')

export const standingReason = v.pipe(
  v.string('agencies.standing.reasonMissing'),
  v.trim(),
  v.minLength(1, 'agencies.standing.reasonMissing'),
  v.maxLength(2_000, 'form.text.tooLong'),
)

/** An agency as a decision about its standing needs it. */
export interface StandingRow {
  readonly id: string
  readonly nzbn: string | null
  readonly legalName: string
  readonly lastAct: StandingAct | null
  readonly turns: number
}

/** What of an agency is loaded to decide about its standing. */
export const standingColumns = {
  id: agencies.id,
  nzbn: agencies.nzbn,
  legalName: agencies.legalName,
  lastAct: lastAct(sql`agencies.id`),
  turns: sql<number>`(select count(*) from organisation_standings as turns where turns.organisation_id = agencies.id)`,
}

/** @throws Failure conflict when that cannot be done with an agency that stands as this one does */
export function demandAllowed(row: StandingRow, act: StandingAct): void {
  if (!actsFor(standingAfter(row.lastAct ?? undefined)).includes(act)) throw standingMoved
}

/** Nobody says it of the agency for which they act: so a table is never left without somebody who can undo it. */
export const notMyOwn = (agencyId: string, mine: SQL): Assertion<Failure> => ({
  holds: sql`${agencyId} <> ${mine}`,
  refusal: new Failure('not-permitted', 'agencies.standing.own'),
})

/** The statements that change where an agency stands, its reason sealed, and tell the registry so without the reason. */
export async function insertStanding(
  orm: Orm,
  vault: Vault,
  row: StandingRow,
  said: { readonly act: StandingAct; readonly reason: string; readonly at: Instant; readonly by: SQL },
): Promise<{
  readonly turn: number
  readonly assertions: readonly Assertion<Failure>[]
  readonly statements: readonly Statement[]
}> {
  const turn = row.turns + 1
  const reason = await vault.seal(standingPlace('organisation_standings', row.id, turn), said.reason)
  const standing = { organisationId: row.id, turn, state: said.act, reason, at: said.at, by: said.by }
  return {
    turn,
    assertions: [{ holds: isNextOrganisationTurn(row.id, turn), refusal: standingMoved }],
    statements: [insertOrganisationStanding(orm, standing), ...tellRegistry(orm, row, said.act, said.at)],
  }
}
