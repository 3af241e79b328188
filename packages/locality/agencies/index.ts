export { agencyChoices } from './agency-choices.ts'
export { agencyList } from './agency-list.ts'
export { agencyKinds, joinAgency, type NewAgency } from './join-agency.ts'
