import type { StandingAct } from '@kps/locality/agencies'
import { agencyNoticeDecisions, type agencyNotices } from './schema.ts'

export const noticeDecisions = agencyNoticeDecisions.decision.enumValues
export type NoticeDecision = (typeof noticeDecisions)[number]
export type NoticeState = (typeof agencyNotices.$inferSelect)['state']

/** What a decision does with the agency here; nothing for one that leaves it as it is. */
export const actOf = (decision: NoticeDecision): Exclude<StandingAct, 'withdrawn'> | undefined =>
  (({ 'suspended-here': 'suspended', 'restored-here': 'restored', 'left-as-it-is': undefined }) as const)[decision]

/** What can be decided on a notice. */
export const decisionsFor = (state: NoticeState): readonly NoticeDecision[] =>
  state === 'restored' ? ['restored-here', 'left-as-it-is'] : ['suspended-here', 'left-as-it-is']

export const decisionPlace = (noticeId: string) => ({
  table: 'agency_notice_decisions',
  column: 'reason',
  row: noticeId,
})
