export { caseAccess, mayOpenCase, personOfCaseAccess, visibleCases } from './case-access.ts'
