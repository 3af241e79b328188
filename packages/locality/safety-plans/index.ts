export { agreeSafetyPlan } from './agree-safety-plan.ts'
export { countSafetyPlansAgreed } from './count-safety-plans-agreed.ts'
export { printSafetyPlan } from './print-safety-plan.ts'
export { type PrintedPlan, readPrintedPlan } from './read-printed-plan.ts'
export { type Agreed, readSafetyPlan, type SafetyPlan } from './read-safety-plan.ts'
export {
  mostSupporters,
  mostWords,
  type PlanContent,
  type Section,
  sections,
  usualReview,
  versionPlace,
} from './safety-plan.ts'
