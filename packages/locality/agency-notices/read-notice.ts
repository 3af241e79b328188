import { idOf } from '@kps/crossings/ids'
import { accounts } from '@kps/foundation/access/schema'
import { Failure } from '@kps/foundation/failures'
import { lastAct, type Standing, type StandingAct, standingActs, standingAfter } from '@kps/locality/agencies'
import { defineQuery, openAccountName } from '@kps/locality/roles'
import { eq, getTableColumns, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { decisionPlace, type NoticeDecision } from './notice.ts'
import { agencyNoticeDecisions, agencyNotices } from './schema.ts'

export interface OpenedNotice {
  readonly noticeId: string
  readonly nzbn: string
  readonly legalName: string
  readonly state: (typeof agencyNotices.$inferSelect)['state']
  readonly fromName: string
  readonly at: string
  readonly receivedAt: string
  /** The agencies with that number at this table, and where each stands. */
  readonly here: readonly { readonly agencyId: string; readonly name: string; readonly standing: Standing }[]
  readonly decided:
    | { readonly decision: NoticeDecision; readonly reason: string; readonly at: string; readonly by: string }
    | undefined
}

const notFound = new Failure('not-found', 'page.notFound.title')

const agenciesHere = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ agencyId: v.string(), name: v.string(), lastAct: v.nullable(v.picklist(standingActs)) })),
)

/** Opens one notice, with the agencies here that it is about and what was decided. */
export const readNotice = defineQuery({
  permit: 'agency:read',
  action: 'agencyNotice.read',
  input: v.object({ noticeId: idOf('out') }),
  access: ({ noticeId }) => [
    { holds: sql`exists (select 1 from agency_notices where agency_notices.id = ${noticeId})`, refusal: notFound },
  ],
  record: ({ noticeId }) => noticeId,
  reads: (orm, { noticeId }) => ({
    notice: orm
      .select({
        ...getTableColumns(agencyNotices),
        here: sql<string>`(select json_group_array(json_object('agencyId', listed.id, 'name', listed.name, 'lastAct', listed.act))
          from (select agencies.id, agencies.name, ${lastAct(sql`agencies.id`)} as act from agencies
            where agencies.nzbn = agency_notices.nzbn order by agencies.id limit 20) as listed)`,
        decision: agencyNoticeDecisions.decision,
        reason: agencyNoticeDecisions.reason,
        decidedAt: agencyNoticeDecisions.decidedAt,
        accountId: accounts.id,
        accountName: accounts.name,
      })
      .from(agencyNotices)
      .leftJoin(agencyNoticeDecisions, eq(agencyNoticeDecisions.noticeId, agencyNotices.id))
      .leftJoin(accounts, eq(accounts.id, agencyNoticeDecisions.decidedBy))
      .where(eq(agencyNotices.id, noticeId)),
  }),
  async answer({ notice: [row] }, { vault, input: { noticeId } }): Promise<OpenedNotice> {
    if (!row) throw notFound
    const { nzbn, legalName, state, fromName, at, receivedAt, decision, reason, decidedAt } = row
    const decided =
      decision && reason && decidedAt
        ? {
            decision,
            reason: await vault.open(decisionPlace(noticeId), reason),
            at: decidedAt,
            by: await openAccountName(vault, row),
          }
        : undefined
    return {
      noticeId,
      nzbn,
      legalName,
      state,
      fromName,
      at,
      receivedAt,
      here: v.parse(agenciesHere, row.here).map(({ lastAct: act, ...one }) => ({ ...one, standing: standingOf(act) })),
      decided,
    }
  },
})

const standingOf = (act: StandingAct | null): Standing => standingAfter(act ?? undefined)
