import type { ApplicationDecision, ApplicationState } from '@kps/crossings/tenancy'
import { tenancyRefused } from '@kps/crossings/tenancy'

interface Decided {
  readonly decision: ApplicationDecision
  readonly decidedBy: string
}

/** Where an application stands by what was decided: approving takes two people, anything else ends it at once. */
export function stateOf(decisions: readonly Decided[]): ApplicationState {
  const ending = decisions.find(({ decision }) => decision !== 'approved')
  if (ending) return ending.decision
  const people = new Set(decisions.map(({ decidedBy }) => decidedBy)).size
  return people > 1 ? 'approved' : people === 1 ? 'approved-once' : 'waiting'
}

/**
 * What an application becomes by one more decision.
 * @throws Failure when it was ended or approved already, or the same person would approve twice
 */
export function stateAfter(decisions: readonly Decided[], next: Decided): ApplicationState {
  const state = stateOf(decisions)
  if (state !== 'waiting' && state !== 'approved-once') throw tenancyRefused('decidedMeanwhile')
  const approvesAgain = next.decision === 'approved' && decisions.some(({ decidedBy }) => decidedBy === next.decidedBy)
  if (approvesAgain) throw tenancyRefused('samePerson')
  return stateOf([...decisions, next])
}
