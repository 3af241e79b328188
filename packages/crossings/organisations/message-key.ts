/** What can be wrong with an answer about an organisation: the keys of the texts that say so, in both languages. */
export const organisationSaid = {
  legalName: 'application.organisation.legalName',
  kind: 'application.organisation.kind',
  peoples: 'application.organisation.peoples',
  nzbnMissing: 'application.organisation.nzbnMissing',
  nzbnForm: 'application.organisation.nzbnForm',
  nzbnCheck: 'application.organisation.nzbnCheck',
  nzbnBoth: 'application.organisation.nzbnBoth',
  charity: 'application.organisation.charity',
  section19: 'application.organisation.section19',
  section19Why: 'application.organisation.section19Why',
  personName: 'application.person.name',
  personRole: 'application.person.role',
  personPhone: 'application.person.phone',
  personEmail: 'application.person.email',
} as const

export type OrganisationMessageKey = (typeof organisationSaid)[keyof typeof organisationSaid]
