import type { Sealed } from '@kps/foundation/database'
import * as v from 'valibot'
import { caseRoles } from './case.ts'

/** What the JSON columns of `readCaseRow` and `readCaseEpisodes` hold. */
const rows = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.string(), v.parseJson(), v.array(v.object(entries)))

const sealedText = v.custom<Sealed>((value) => typeof value === 'string')
const by = { accountId: v.nullable(v.string()), accountName: v.nullable(sealedText) }

export const teamColumn = rows({ ...by, joinedAt: v.string() })

export const decisionColumn = rows({
  decisionId: v.string(),
  referralId: v.string(),
  reference: v.string(),
  outcome: v.string(),
  reason: sealedText,
  decidedAt: v.string(),
  replaced: v.pipe(
    v.number(),
    v.transform((flag) => flag === 1),
  ),
  ...by,
})

export const assessmentColumn = rows({
  assessmentId: v.string(),
  personId: v.string(),
  level: v.string(),
  suggestedLevel: v.string(),
  assessedAt: v.string(),
  ...by,
})

export const actionColumn = rows({
  actionId: v.string(),
  agency: v.string(),
  dueOn: v.string(),
  outcome: v.nullable(v.string()),
})

export const episodePeopleColumn = rows({ personId: v.string(), role: v.picklist(caseRoles) })
