import { idOf } from '@kps/crossings/ids'
import type { WorkContact } from '@kps/crossings/organisations'
import { Failure } from '@kps/foundation/failures'
import { today } from '@kps/foundation/time'
import { defineQuery, openAccountName } from '@kps/locality/roles'
import * as v from 'valibot'
import { agencyPlace, basisPlace, keptContacts, type LawfulStanding, titlePlace } from './agency.ts'
import { agencyIsKnown } from './agency-is-known.ts'
import { type OpenedTurn, openTurns, readAgencyRow, readAgreements, readLawful } from './agency-rows.ts'
import { type AgreementState, agreementState } from './agreement.ts'
import type { agencies, agencyAgreements, agencyLawfulStandings } from './schema.ts'
import { type Standing, standingAfter } from './standing.ts'

type Row = typeof agencies.$inferSelect

export interface OpenedAgency {
  readonly agencyId: string
  readonly name: string
  readonly legalName: string
  readonly nzbn: string | null
  readonly charityNumber: string | null
  readonly kind: Row['kind']
  readonly pacificPeoples: readonly string[]
  /** What it says itself about s 19. */
  readonly isFamilyViolenceAgency: Row['isFamilyViolenceAgency']
  readonly familyViolenceReason: string
  readonly contacts: readonly WorkContact[]
  readonly joinedAt: string
  readonly standing: Standing
  /** What was done about its standing, newest first. */
  readonly turns: readonly OpenedTurn[]
  /** Everything that was ever confirmed about what the law lets it receive, newest first. */
  readonly lawful: readonly {
    readonly standing: LawfulStanding
    readonly holds: (typeof agencyLawfulStandings.$inferSelect)['holds']
    readonly basis: string
    readonly at: string
    readonly by: string
    /** A later one stands in its place. */
    readonly isReplaced: boolean
  }[]
  readonly agreements: readonly {
    readonly agreementId: string
    readonly kind: (typeof agencyAgreements.$inferSelect)['kind']
    readonly title: string
    readonly signedOn: string
    readonly expiresOn: string | null
    readonly state: AgreementState
    readonly isReplaced: boolean
    readonly by: string
  }[]
}

const notFound = new Failure('not-found', 'page.notFound.title')

/** Opens one agency: who it says it is, where it stands, what the law lets it receive, what is agreed with it. */
export const readAgency = defineQuery({
  permit: 'agency:read',
  action: 'agency.read',
  input: v.object({ agencyId: idOf('agy') }),
  access: ({ agencyId }) => [agencyIsKnown(agencyId)],
  record: ({ agencyId }) => agencyId,
  reads: (orm, { agencyId }) => ({
    agency: readAgencyRow(orm, agencyId),
    lawful: readLawful(orm, agencyId),
    agreements: readAgreements(orm, agencyId),
  }),
  async answer({ agency: [row], lawful, agreements }, { vault, input: { agencyId }, now }): Promise<OpenedAgency> {
    if (!row) throw notFound
    const { contacts, familyViolenceReason, lastAct, pacificPeoples, turns, ...said } = row
    const day = today(now)
    const openedLaw = lawful.map(async (one, place) => ({
      standing: one.standing,
      holds: one.holds,
      at: one.at,
      basis: await vault.open(basisPlace(one.lawId), one.basis),
      by: await openAccountName(vault, one),
      isReplaced: lawful.slice(0, place).some(({ standing }) => standing === one.standing),
    }))
    const openedAgreements = agreements.map(async (one, place) => ({
      ...one,
      title: await vault.open(titlePlace(one.agreementId), one.title),
      by: await openAccountName(vault, one),
      state: agreementState(one, day),
      isReplaced: agreements.slice(0, place).some(({ kind }) => kind === one.kind),
    }))
    return {
      ...said,
      agencyId,
      pacificPeoples: v.parse(v.pipe(v.string(), v.parseJson(), v.array(v.string())), pacificPeoples),
      contacts: contacts ? await vault.openJson(agencyPlace(agencyId, 'contacts'), contacts, keptContacts) : [],
      familyViolenceReason: familyViolenceReason
        ? await vault.open(agencyPlace(agencyId, 'family_violence_reason'), familyViolenceReason)
        : '',
      standing: standingAfter(lastAct ?? undefined),
      turns: await openTurns(vault, agencyId, turns),
      lawful: await Promise.all(openedLaw),
      agreements: await Promise.all(openedAgreements),
    }
  },
})
