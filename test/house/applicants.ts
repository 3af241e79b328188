/** The answers of an application by the names of its fields; a list is for boxes to tick. */
export type ApplicantAnswers = Readonly<Record<string, string | readonly string[]>>

const organisation: ApplicantAnswers = {
  'organisation.legalName': 'Te Awa Iwi Trust',
  'organisation.tradingName': 'Te Awa Whānau',
  'organisation.kind': 'iwi-provider',
  'organisation.nzbn': '9429 9999 99996',
  'organisation.charityNumber': 'cc 99999',
  'organisation.section19': 'yes',
  'organisation.section19Why': 'We are an NGO that gives social services.',
}

const contact = (part: string, name: string): ApplicantAnswers => ({
  [`${part}.name`]: name,
  [`${part}.role`]: 'Manager',
  [`${part}.phone`]: '07 555 0101',
  [`${part}.email`]: 'moana@te-awa.example',
})

/** An invented iwi provider that starts a response for its place. */
export const iwiProvider: ApplicantAnswers = {
  ...organisation,
  'locality.name': 'Pūriri Valley',
  'locality.nameMi': 'Te Awaawa Pūriri',
  'locality.areas.3': ['02200', '02300'],
  'locality.policeArea': 'Valley',
  'publicContact.phone': '0800 000 300',
  'publicContact.hours': 'Monday to Friday, 9 to 5',
  'publicContact.hoursMi': 'Mane ki te Paraire, 9 ki te 5',
  'publicContact.email': 'team@puriri.example',
  'publicContact.address': '1 Valley Road',
  ...contact('applicant', 'Moana Example'),
  leadPeople: 'Rangi Example, chair, 07 555 0102',
  partners: 'Police, the school, the clinic',
  agreements: 'None yet',
}

/** An invented Pacific NGO that joins a response. */
export const pacificPartner: ApplicantAnswers = {
  ...organisation,
  'organisation.legalName': 'Harbour Fono Incorporated',
  'organisation.kind': 'pacific',
  'organisation.pacificPeoples': ['samoa', 'tuvalu'],
  'organisation.section19': 'unknown',
  work: 'We sit with families, in their own languages.',
  agreements: '',
  ...contact('administrator', 'Sina Example'),
  ...contact('pointOfContact', 'Tavita Example'),
}
