import { defineQuery } from '@kps/locality/roles'
import { asc, desc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { agencyNoticeDecisions, agencyNotices, waitingAgencyNotices } from './schema.ts'

type Row = typeof agencyNotices.$inferSelect

export interface ListedNotice {
  readonly noticeId: string
  readonly legalName: string
  readonly state: Row['state']
  readonly fromName: string
  readonly at: string
  readonly decision: (typeof agencyNoticeDecisions.$inferSelect)['decision'] | undefined
}

export interface NoticeList {
  readonly waiting: readonly ListedNotice[]
  /** The last ones that were decided. */
  readonly decided: readonly ListedNotice[]
}

const shown = 25

const columns = {
  noticeId: agencyNotices.id,
  legalName: agencyNotices.legalName,
  state: agencyNotices.state,
  fromName: agencyNotices.fromName,
  at: agencyNotices.at,
}

/** What other localities did with agencies that are listed here too: what waits for a decision, and the last that were decided. */
export const listNotices = defineQuery({
  permit: 'agency:read',
  action: 'agencyNotices.listed',
  input: v.object({}),
  reads: (orm) => ({
    waiting: orm
      .select(columns)
      .from(waitingAgencyNotices)
      .innerJoin(agencyNotices, eq(agencyNotices.id, waitingAgencyNotices.noticeId))
      .orderBy(asc(waitingAgencyNotices.noticeId))
      .where(sql`${waitingAgencyNotices.noticeId} > ''`)
      .limit(shown),
    decided: orm
      .select({ ...columns, decision: agencyNoticeDecisions.decision })
      .from(agencyNoticeDecisions)
      .innerJoin(agencyNotices, eq(agencyNotices.id, agencyNoticeDecisions.noticeId))
      .orderBy(desc(agencyNoticeDecisions.noticeId))
      .where(sql`${agencyNoticeDecisions.noticeId} > ''`)
      .limit(shown),
  }),
  answer: ({ waiting, decided }): NoticeList => ({
    waiting: waiting.map((one) => ({ ...one, decision: undefined })),
    decided,
  }),
})
