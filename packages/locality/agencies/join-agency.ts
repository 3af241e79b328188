import { defineLaneCommand } from '@kps/locality/roles'
import * as v from 'valibot'
import { agencies } from './schema.ts'

export const agencyKinds = agencies.kind.enumValues

const newAgency = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^agy_[0-9a-z]{26}$/)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  kind: v.picklist(agencyKinds),
  isFamilyViolenceAgency: v.picklist(agencies.isFamilyViolenceAgency.enumValues),
})

export type NewAgency = v.InferInput<typeof newAgency>

/** An organisation joins the locality's response, at its founding. */
export const joinAgency = defineLaneCommand({
  lane: 'founding',
  action: 'agency.joined',
  input: newAgency,
  // The founding's own key says which act this is, also when a founding that fell is told anew.
  sameWhen: () => 'founding',
  commit: ({ orm, input, now }) => ({
    changes: [orm.insert(agencies).values({ ...input, joinedAt: now })],
    record: input.id,
    persons: [],
    result: { agencyId: input.id },
  }),
})
