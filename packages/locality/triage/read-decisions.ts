import { accounts } from '@kps/foundation/access/schema'
import type { Orm } from '@kps/foundation/database'
import type { Vault } from '@kps/foundation/sealing'
import { caseClosures, cases } from '@kps/locality/cases/schema'
import { openAccountName } from '@kps/locality/roles'
import { and, desc, eq, sql } from 'drizzle-orm'
import { decisionPlace, type NotificationOutcome, notificationPlace, type TriageOutcome } from './decision.ts'
import { notificationDecisions, triageDecisions } from './schema.ts'

/** A decision as it was made: who, when, why. */
export interface TriageDecision {
  readonly decisionId: string
  readonly turn: number
  readonly outcome: TriageOutcome
  readonly reason: string
  readonly decidedAt: string
  readonly decidedBy: string
  readonly case: { readonly caseId: string; readonly number: string; readonly closedBecause: string | null } | undefined
  readonly notification: { readonly outcome: NotificationOutcome; readonly reason: string } | undefined
}

/** The statement that reads the decisions about a referral, newest first, each with its decision about telling people. */
export const readDecisions = (orm: Orm, referralId: string) =>
  orm
    .select({
      decisionId: triageDecisions.id,
      turn: triageDecisions.turn,
      outcome: triageDecisions.outcome,
      reason: triageDecisions.reason,
      decidedAt: triageDecisions.decidedAt,
      accountId: accounts.id,
      accountName: accounts.name,
      caseId: cases.id,
      caseNumber: cases.number,
      closedBecause: caseClosures.reason,
      notificationId: notificationDecisions.id,
      notificationOutcome: notificationDecisions.outcome,
      notificationReason: notificationDecisions.reason,
    })
    .from(triageDecisions)
    .leftJoin(accounts, eq(accounts.id, triageDecisions.decidedBy))
    .leftJoin(cases, eq(cases.id, triageDecisions.caseId))
    .leftJoin(caseClosures, eq(caseClosures.caseId, triageDecisions.caseId))
    .leftJoin(
      notificationDecisions,
      and(
        eq(notificationDecisions.referralId, triageDecisions.referralId),
        sql`${notificationDecisions.turn} = ${triageDecisions.turn}`,
      ),
    )
    .where(eq(triageDecisions.referralId, referralId))
    .orderBy(desc(triageDecisions.turn))
    .limit(20)

type Row = Awaited<ReturnType<typeof readDecisions>>[number]

export async function openDecision(vault: Vault, row: Row): Promise<TriageDecision> {
  const { notificationId, notificationOutcome, notificationReason } = row
  const [reason, decidedBy, why] = await Promise.all([
    vault.open(decisionPlace(row.decisionId), row.reason),
    openAccountName(vault, row),
    notificationId && notificationReason ? vault.open(notificationPlace(notificationId), notificationReason) : '',
  ])
  return {
    decisionId: row.decisionId,
    turn: row.turn,
    outcome: row.outcome,
    reason,
    decidedAt: row.decidedAt,
    decidedBy,
    case:
      row.caseId && row.caseNumber
        ? { caseId: row.caseId, number: row.caseNumber, closedBecause: row.closedBecause }
        : undefined,
    notification: notificationOutcome ? { outcome: notificationOutcome, reason: why } : undefined,
  }
}
