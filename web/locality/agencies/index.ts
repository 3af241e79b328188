export { AgreementFields, agreementField, agreementFrom } from './agreement-fields.tsx'
export { agenciesRoutes } from './routes.tsx'
export { standingWords } from './standing-words.ts'
export { agenciesWords } from './words.ts'
