import { idOf, makeId } from '@kps/crossings/ids'
import { organisationStands } from '@kps/foundation/access'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import { demandAllowed, insertStanding, notMyOwn, standingColumns, standingReason } from '@kps/locality/agencies'
import { agencies } from '@kps/locality/agencies/schema'
import { handOverLeads, openCasesLedBy } from '@kps/locality/cases'
import { defineCommand } from '@kps/locality/roles'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { agencyWithdrawals } from './schema.ts'

const problem = (field: string, messageKey: string) => new BadInput([{ field, messageKey }])

export const copyAnswers = agencyWithdrawals.copy.enumValues

/**
 * Lets an agency leave: another one leads its open cases from then on, its access ends with the next request, and the registry
 * is told. It says whether the agency has its own contributions, which were made to hand back before, or does not want them.
 * @throws Failure conflict when it has left already; not-permitted for the caller's own agency; BadInput, also when it leads
 *   cases and nobody was named to lead them
 */
export const withdrawAgency = defineCommand({
  permit: 'agency:decide',
  action: 'agency.withdrawn',
  input: v.strictObject({
    agencyId: idOf('agy'),
    reason: standingReason,
    copy: v.picklist(copyAnswers, 'withdrawals.copy.missing'),
    newLeadId: v.optional(idOf('agy')),
  }),
  access: ({ agencyId }, caller) => [notMyOwn(agencyId, caller.organisationId)],
  load: (orm, { agencyId }) => ({
    agency: orm
      .select({
        ...standingColumns,
        led: sql<number>`(select count(*) from ${openCasesLedBy(agencyId)})`,
        handBacks: sql<number>`(select count(*) from agency_hand_backs where agency_hand_backs.agency_id = ${agencyId})`,
      })
      .from(agencies)
      .where(eq(agencies.id, agencyId)),
  }),
  decide({ agency: [row] }, { agencyId, copy, newLeadId }) {
    if (!row) throw new Failure('not-found', 'page.notFound.title')
    demandAllowed(row, 'withdrawn')
    if (copy === 'handed-back' && row.handBacks === 0) throw problem('copy', 'withdrawals.copy.notMade')
    if (row.led > 0 && newLeadId === undefined) throw problem('newLeadId', 'withdrawals.lead.missing')
    if (newLeadId === agencyId) throw problem('newLeadId', 'withdrawals.lead.missing')
    return row
  },
  async commit({ orm, input, decision, caller, now, vault }) {
    const { agencyId, copy, newLeadId, reason } = input
    const made = { at: now, by: caller.accountId }
    const { assertions, statements, turn } = await insertStanding(orm, vault, decision, {
      act: 'withdrawn',
      reason,
      ...made,
    })
    const row = { id: makeId('wdr', now), agencyId, turn, copy, newLeadId: newLeadId ?? null, ...made }
    const lead = newLeadId
      ? {
          holds: sql`exists (select 1 from agencies where agencies.id = ${newLeadId}) and ${organisationStands(sql`${newLeadId}`)}`,
          refusal: problem('newLeadId', 'withdrawals.lead.missing'),
        }
      : // A case may have been opened meanwhile: nobody is left without a lead.
        {
          holds: sql`not exists (select 1 from ${openCasesLedBy(agencyId)})`,
          refusal: problem('newLeadId', 'withdrawals.lead.missing'),
        }
    return {
      assertions: [...assertions, lead],
      changes: [
        ...(newLeadId ? [handOverLeads(orm, agencyId, newLeadId, made)] : []),
        ...statements,
        orm.insert(agencyWithdrawals).values(row),
      ],
      record: agencyId,
      persons: [],
      result: { agencyId },
    }
  },
})
