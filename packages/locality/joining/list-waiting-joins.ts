import { idOf } from '@kps/crossings/ids'
import { defineQuery } from '@kps/locality/roles'
import { asc, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type JoinSummary, joinPlace, joinSummary } from './join.ts'
import { joinApplications, waitingJoins } from './schema.ts'

export interface WaitingJoin {
  readonly applicationId: string
  readonly reference: string
  readonly receivedAt: string
  readonly looksWrong: boolean
  /** It was asked for more, and still waits. */
  readonly askedForMore: boolean
  readonly summary: JoinSummary
}

export interface WaitingJoins {
  readonly waiting: number
  readonly joins: readonly WaitingJoin[]
  /** The id after which the next page begins. */
  readonly next: string | undefined
}

const pageSize = 25

/** The organisations that ask to join, who has waited longest first, 25 a page; what looks wrong comes last. */
export const listWaitingJoins = defineQuery({
  permit: 'agency:read',
  action: 'joins.listed',
  input: v.object({ after: v.optional(idOf('jap')) }),
  reads: (orm, { after }) => ({
    counts: orm.select({ waiting: sql<number>`(select count(*) from waiting_joins)` }).from(sql`(select 1)`),
    page: orm
      .select({
        applicationId: joinApplications.id,
        reference: joinApplications.reference,
        receivedAt: joinApplications.receivedAt,
        looksWrong: joinApplications.looksWrong,
        summary: joinApplications.summary,
        askedForMore: sql<number>`exists (select 1 from join_decisions where join_decisions.application_id = ${joinApplications.id})`,
      })
      .from(waitingJoins)
      .innerJoin(joinApplications, eq(joinApplications.id, waitingJoins.applicationId))
      .where(
        after
          ? sql`(${waitingJoins.looksWrong}, ${waitingJoins.receivedAt}, ${waitingJoins.applicationId}) >
              (select last_one.looks_wrong, last_one.received_at, last_one.id from join_applications as last_one where last_one.id = ${after})`
          : sql`${waitingJoins.looksWrong} >= 0`,
      )
      .orderBy(asc(waitingJoins.looksWrong), asc(waitingJoins.receivedAt), asc(waitingJoins.applicationId))
      .limit(pageSize + 1),
  }),
  async answer({ counts: [counts], page }, { vault }): Promise<WaitingJoins> {
    const shown = page.slice(0, pageSize)
    return {
      waiting: counts?.waiting ?? 0,
      joins: await Promise.all(
        shown.map(async ({ askedForMore, summary, ...row }) => ({
          ...row,
          askedForMore: askedForMore === 1,
          summary: await vault.openJson(joinPlace(row.applicationId, 'summary'), summary, joinSummary),
        })),
      ),
      next: page.length > pageSize ? shown.at(-1)?.applicationId : undefined,
    }
  },
})
