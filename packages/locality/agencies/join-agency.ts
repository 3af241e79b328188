import { defineLaneCommand } from '@kps/locality/roles'
import { insertAgency } from './insert-agency.ts'
import { newAgency } from './new-agency.ts'

/** An organisation joins the locality's response, at its founding. */
export const joinAgency = defineLaneCommand({
  lane: 'founding',
  action: 'agency.joined',
  input: newAgency,
  // The founding's own key says which act this is, also when a founding that fell is told anew.
  sameWhen: () => 'founding',
  commit: async ({ orm, input, now, vault }) => ({
    changes: await insertAgency(orm, vault, input, now),
    record: input.id,
    persons: [],
    result: { agencyId: input.id },
  }),
})
