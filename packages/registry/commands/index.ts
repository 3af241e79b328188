export { type Commit, tenancyCommand } from './tenancy-command.ts'
