import { makeId } from '@kps/crossings/ids'
import { defineLaneCommand } from '@kps/locality/roles'
import { instrumentSchema } from './instrument.ts'
import { instruments } from './schema.ts'

/** Takes a version of an instrument into use, at founding. An adopted version never changes; the next one is a new row. */
export const adoptInstrument = defineLaneCommand({
  lane: 'founding',
  action: 'instrument.adopted',
  input: instrumentSchema,
  // The founding's own key says which act this is, also when a founding that fell is told anew.
  sameWhen: () => 'founding',
  commit({ orm, input, now }) {
    const id = makeId('ins', now)
    const { code, version, subject } = input
    const row = { id, code, version, subject, definition: JSON.stringify(input), effectiveFrom: now }
    return { changes: [orm.insert(instruments).values(row)], record: id, persons: [], result: { instrumentId: id } }
  },
})
