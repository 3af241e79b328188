export {
  type AgreementKind,
  agencyKinds,
  agreementKinds,
  type LawfulStanding,
  lawfulStandings,
} from './agency.ts'
export { agencyChoices } from './agency-choices.ts'
export { agencyIsKnown } from './agency-is-known.ts'
export { agencyList } from './agency-list.ts'
export { type AgreementState, agreementState, soonDays } from './agreement.ts'
export { restoreAgency, suspendAgency } from './change-standing.ts'
export { type Agencies, deliverTellings } from './deliver-tellings.ts'
export { insertAgency } from './insert-agency.ts'
export {
  demandAllowed,
  insertStanding,
  notMyOwn,
  type StandingRow,
  standingColumns,
  standingMoved,
  standingReason,
} from './insert-standing.ts'
export { joinAgency } from './join-agency.ts'
export { type AgencyList, type ListedAgency, listAgencies } from './list-agencies.ts'
export { mayReceiveAs } from './may-receive.ts'
export { type NewAgency, newAgency } from './new-agency.ts'
export { type OpenedAgency, readAgency } from './read-agency.ts'
export { agreementInput, insertAgreement, type NewAgreement, recordAgreement } from './record-agreement.ts'
export {
  insertLawfulStanding,
  lawfulAnswers,
  lawfulBasis,
  longestBasis,
  setLawfulStanding,
} from './set-lawful-standing.ts'
export { actsFor, lastAct, type Standing, type StandingAct, standingActs, standingAfter } from './standing.ts'
