import { idOf } from '@kps/crossings/ids'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import {
  actsFor,
  insertStanding,
  notMyOwn,
  standingAfter,
  standingColumns,
  standingReason,
} from '@kps/locality/agencies'
import { agencies } from '@kps/locality/agencies/schema'
import { defineCommand } from '@kps/locality/roles'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { actOf, decisionPlace, decisionsFor, noticeDecisions } from './notice.ts'
import { agencyNoticeDecisions, agencyNotices } from './schema.ts'

/** Somebody else decided it meanwhile: nothing was written. */
export const noticeDecided = new Failure('conflict', 'agencyNotices.decide.already')

/**
 * Decides on another locality's notice: suspend the agency here too (or restore it), or leave it as it is, and why. The
 * standing of every agency here with that number changes in the same batch, and the registry is told.
 * @throws Failure conflict when it was decided; not-permitted when it is the caller's own agency; BadInput
 */
export const decideNotice = defineCommand({
  permit: 'agency:decide',
  action: 'agencyNotice.decided',
  input: v.strictObject({
    noticeId: idOf('out'),
    decision: v.picklist(noticeDecisions, 'agencyNotices.decide.missing'),
    reason: standingReason,
  }),
  load: (orm, { noticeId }) => ({
    notice: orm.select({ state: agencyNotices.state }).from(agencyNotices).where(eq(agencyNotices.id, noticeId)),
    here: orm
      .select(standingColumns)
      .from(agencies)
      .where(sql`${agencies.nzbn} = (select notice.nzbn from agency_notices as notice where notice.id = ${noticeId})`)
      .limit(20),
  }),
  decide({ notice: [notice], here }, { decision }) {
    if (!notice) throw new Failure('not-found', 'page.notFound.title')
    if (!decisionsFor(notice.state).includes(decision)) {
      throw new BadInput([{ field: 'decision', messageKey: 'agencyNotices.decide.missing' }])
    }
    const act = actOf(decision)
    const changes = here.filter(
      (row) => act !== undefined && actsFor(standingAfter(row.lastAct ?? undefined)).includes(act),
    )
    return { act, changes }
  },
  async commit({ orm, input: { decision, noticeId, reason }, decision: { act, changes }, caller, now, vault }) {
    const by = caller.accountId
    const said = await Promise.all(
      act ? changes.map((row) => insertStanding(orm, vault, row, { act, reason, at: now, by })) : [],
    )
    const row = {
      noticeId,
      decision,
      reason: await vault.seal(decisionPlace(noticeId), reason),
      decidedAt: now,
      decidedBy: by,
    }
    return {
      assertions: [
        {
          holds: sql`exists (select 1 from waiting_agency_notices where waiting_agency_notices.notice_id = ${noticeId})`,
          refusal: noticeDecided,
        },
        ...changes.map(({ id }) => notMyOwn(id, caller.organisationId)),
        ...said.flatMap(({ assertions }) => assertions),
      ],
      changes: [orm.insert(agencyNoticeDecisions).values(row), ...said.flatMap(({ statements }) => statements)],
      whenRefused: noticeDecided,
      record: [noticeId, ...changes.map(({ id }) => id)].join(' '),
      persons: [],
      result: { noticeId },
    }
  },
})
