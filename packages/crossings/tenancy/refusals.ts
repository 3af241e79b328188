import { Failure } from '@kps/foundation/failures'

/** Why the registry does not do what the hub asks: the keys of the texts that say so. */
export const tenancySaid = {
  /** Approving, closing: two people, never the same one twice. */
  samePerson: 'tenancy.refused.samePerson',
  /** Another decision ended it while somebody looked at it. */
  decidedMeanwhile: 'tenancy.refused.decidedMeanwhile',
  /** There is no such application, locality, backup, restore or rollout. */
  notFound: 'tenancy.refused.notFound',
  notApproved: 'tenancy.refused.notApproved',
  /** The code is another locality's, or too like one. */
  codeTaken: 'tenancy.refused.codeTaken',
  alreadyOpen: 'tenancy.refused.alreadyOpen',
  notOpen: 'tenancy.refused.notOpen',
  /** The one-time link of the lead was used, or is not late yet. */
  linkUsed: 'tenancy.refused.linkUsed',
  /** The checks of a restored database do not hold, so it is never served. */
  checksFailed: 'tenancy.refused.checksFailed',
  /** Something of the same kind runs already: a rollout, a restore, a closing. */
  alreadyRuns: 'tenancy.refused.alreadyRuns',
  /** The step that comes before has not been done: a locality is not closed before it was exported. */
  notYet: 'tenancy.refused.notYet',
  /** A locality has written something since its export, so that the export is not whole: it exports once more. */
  writtenSince: 'tenancy.refused.writtenSince',
} as const

export type TenancyRefusal = keyof typeof tenancySaid

/** A refusal of the registry to the hub: 404 for what is not there, 409 for everything else. */
export const tenancyRefused = (reason: TenancyRefusal): Failure =>
  new Failure(reason === 'notFound' ? 'not-found' : 'conflict', tenancySaid[reason])
