export { agencyChoices } from './agency-choices.ts'
export { agencyKinds, joinAgency, type NewAgency } from './join-agency.ts'
