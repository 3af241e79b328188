export {
  type CaseRole,
  type CaseSummary,
  caseNumber,
  casePlace,
  caseRoles,
  caseSummary,
  parseCaseNumber,
  summariseCase,
} from './case.ts'
export { caseAccess, mayOpenCase, personOfCaseAccess, visibleCases } from './case-access.ts'
export { handOverLeads, leadNow, openCasesLedBy } from './case-lead.ts'
export { countCasesOpened } from './count-cases-opened.ts'
export { closeCase, insertCase, insertCaseEpisode, insertCasePeople, joinTeam } from './insert-case.ts'
export { joinCaseTeam } from './join-case-team.ts'
export { type CaseList, type ListedCase, listCases } from './list-cases.ts'
export { caseIsOpen, openCasesOf } from './open-cases.ts'
export { openPersonOfCase, type PersonOfCase, personOfCase } from './person-of-case.ts'
export { type CaseEpisode, type CasePerson, type OpenedCase, readCase } from './read-case.ts'
export { type CaseTeamChoice, readCaseTeam } from './read-case-team.ts'
