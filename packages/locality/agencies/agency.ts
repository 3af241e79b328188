import { workContact } from '@kps/crossings/organisations'
import * as v from 'valibot'
import { agencies, agencyAgreements, agencyLawfulStandings } from './schema.ts'

export const agencyKinds = agencies.kind.enumValues

/** What law lets an agency receive what is known about people. */
export const lawfulStandings = agencyLawfulStandings.standing.enumValues
export type LawfulStanding = (typeof lawfulStandings)[number]

export const agreementKinds = agencyAgreements.kind.enumValues
export type AgreementKind = (typeof agreementKinds)[number]

/** The people to ring at an agency, as they are kept. */
export const keptContacts = v.array(workContact)

export const agencyPlace = (agencyId: string, column: 'contacts' | 'family_violence_reason') => ({
  table: 'agencies',
  column,
  row: agencyId,
})

export const basisPlace = (id: string) => ({ table: 'agency_lawful_standings', column: 'basis', row: id })

export const titlePlace = (agreementId: string) => ({ table: 'agency_agreements', column: 'title', row: agreementId })
