import { idOf, makeId } from '@kps/crossings/ids'
import { joinApplicationSchema } from '@kps/crossings/join-application'
import { BadInput } from '@kps/foundation/commands'
import { Failure } from '@kps/foundation/failures'
import {
  agreementInput,
  insertAgency,
  insertAgreement,
  insertLawfulStanding,
  lawfulBasis,
  lawfulStandings,
} from '@kps/locality/agencies'
import { insertInvitation, secretText } from '@kps/locality/invitations'
import { defineCommand } from '@kps/locality/roles'
import { eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { joinDecided, stillWaits } from './decide-join.ts'
import { calledName, decisionPlace, joinPlace } from './join.ts'
import { joinApplications, joinDecisions } from './schema.ts'

const problem = (field: string, messageKey: string) => new BadInput([{ field, messageKey }])

/**
 * Approves an application to join, in one batch: the agency at the table, what the law lets it receive and why, the
 * agreement, the invitation of its first administrator, the decision; and the registry is told which agency works here.
 * @returns the agency's id; whoever made the secret of the invitation shows its link once
 * @throws Failure conflict when it waits no more; BadInput, also when an agency with its number is here and nobody said that
 *   this is another one
 */
export const approveJoin = defineCommand({
  permit: 'agency:decide',
  action: 'join.approved',
  input: v.strictObject({
    applicationId: idOf('jap'),
    receivesAs: v.array(v.picklist(lawfulStandings), 'joining.approve.lawMissing'),
    basis: lawfulBasis,
    agreement: agreementInput,
    /** An agency with the same number is here, and this is another part of it. */
    isAnother: v.boolean(),
    secretIndex: secretText,
  }),
  load: (orm, { applicationId }) => ({
    application: orm
      .select({
        document: joinApplications.document,
        sameNumber: sql<number>`(select count(*) from agencies where agencies.nzbn = join_applications.nzbn)`,
      })
      .from(joinApplications)
      .where(eq(joinApplications.id, applicationId)),
  }),
  decide({ application: [row] }, { isAnother }) {
    if (!row) throw new Failure('not-found', 'page.notFound.title')
    if (row.sameNumber > 0 && !isAnother) throw problem('isAnother', 'joining.approve.sameNumber')
    return row
  },
  async commit({ orm, input, decision, caller, now, vault }) {
    const { agreement, applicationId, basis, receivesAs, secretIndex } = input
    const document = await vault.openJson(
      joinPlace(applicationId, 'document'),
      decision.document,
      joinApplicationSchema,
    )
    const { administrator, organisation, pointOfContact } = document
    const agencyId = makeId('agy', now)
    const decisionId = makeId('jde', now)
    const by = caller.accountId
    const made = { at: now, by }
    const agency = {
      id: agencyId,
      name: calledName(document),
      legalName: organisation.legalName,
      nzbn: organisation.nzbn,
      charityNumber: organisation.charityNumber,
      kind: organisation.kind,
      pacificPeoples: organisation.pacificPeoples,
      isFamilyViolenceAgency: organisation.section19,
      familyViolenceReason: organisation.section19Why,
      contacts: [pointOfContact, administrator],
    }
    const lawful = receivesAs.map((standing) =>
      insertLawfulStanding(orm, vault, { agencyId, standing, holds: 'yes', basis }, made),
    )
    const statements = await Promise.all([
      insertAgency(orm, vault, agency, now),
      ...lawful,
      insertAgreement(orm, vault, { ...agreement, agencyId }, made),
      insertInvitation(orm, vault, {
        id: makeId('inv', now),
        secretIndex,
        agencyId,
        roles: ['administrator', 'practitioner'],
        name: administrator.name,
        madeBy: by,
        madeFor: sql`${caller.organisationId}`,
        now,
      }),
    ])
    const row = {
      id: decisionId,
      applicationId,
      decision: 'approved' as const,
      reason: await vault.seal(decisionPlace(decisionId), basis),
      agencyId,
      decidedAt: now,
      decidedBy: by,
    }
    return {
      assertions: [stillWaits(applicationId)],
      changes: [...statements.flat(), orm.insert(joinDecisions).values(row)],
      whenRefused: joinDecided,
      record: `${applicationId} ${agencyId}`,
      persons: [],
      result: { agencyId },
    }
  },
})
