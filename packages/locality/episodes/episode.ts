import { senderMarks } from '@kps/crossings/referral-handover'
import * as v from 'valibot'

/** What an episode says of itself: `episodes.summary`. */
export const episodeSummary = v.object({
  whatHappened: v.string(),
  concerns: v.array(v.string()),
  immediateDanger: v.optional(v.picklist(['yes', 'no', 'unknown'])),
  /** That who told of it may be using violence, and why: whoever works the case reads it with that in mind. */
  senderMark: v.optional(v.picklist(senderMarks)),
})

export type EpisodeSummary = v.InferOutput<typeof episodeSummary>

export const episodePlace = (episodeId: string) => ({ table: 'episodes', column: 'summary', row: episodeId })
