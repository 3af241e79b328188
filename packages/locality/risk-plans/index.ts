export { agreeAction } from './agree-action.ts'
export { answerAction } from './answer-action.ts'
export { type PlannedAction, type RiskPlan, readRiskPlan } from './read-risk-plan.ts'
export { contentPlace, notePlace, type Outcome, outcomes, type Purpose, purposes } from './risk-plan.ts'
