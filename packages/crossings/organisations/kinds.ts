/** What kind of organisation works at the table. `coordination` is the locality's own team, which never applies. */
export const agencyKinds = [
  'crown',
  'police',
  'ngo',
  'iwi-provider',
  'kaupapa-maori',
  'pacific',
  'school',
  'early-learning',
  'health',
  'coordination',
] as const

export type AgencyKind = (typeof agencyKinds)[number]

/** The kinds that an organisation may say it is when it applies. */
export const applyingKinds = agencyKinds.filter((kind) => kind !== 'coordination')

export type ApplyingKind = (typeof applyingKinds)[number]

/** The eight Pacific peoples for whom Nga Vaka o Kāiga Tapu (2012) has a framework. */
export const pacificPeoples = [
  'cook-islands',
  'fiji',
  'kiribati',
  'niue',
  'samoa',
  'tokelau',
  'tonga',
  'tuvalu',
] as const

export type PacificPeople = (typeof pacificPeoples)[number]

/** Whether it is a family violence agency under s 19 of the Family Violence Act 2018. Not known counts as no. */
export const section19Answers = ['yes', 'no', 'unknown'] as const

export type Section19 = (typeof section19Answers)[number]
