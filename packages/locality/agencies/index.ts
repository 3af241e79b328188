export {
  type AgreementKind,
  agencyKinds,
  agreementKinds,
  type LawfulStanding,
  lawfulStandings,
} from './agency.ts'
export { agencyChoices } from './agency-choices.ts'
export { agencyList } from './agency-list.ts'
export { insertAgency } from './insert-agency.ts'
export { joinAgency } from './join-agency.ts'
export { type NewAgency, newAgency } from './new-agency.ts'
