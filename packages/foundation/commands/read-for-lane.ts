import type { Statements } from '@kps/foundation/database'
import { guardedBatch, notPermitted } from './guarded-batch.ts'
import { type Rows, rowsOf } from './rows.ts'
import type { Visit } from './visit.ts'

/**
 * What a lane reads for its own work, in one atomic batch. Nobody is shown it, so there is neither permit nor audit entry; whose
 * database it is is asserted all the same.
 * @returns the rows of each read, by its name
 * @throws Failure not-permitted when somebody signed in comes this way; WrongDatabase when the database is another's
 */
export async function readForLane<Reads extends Statements>(visit: Visit<string>, reads: Reads): Promise<Rows<Reads>> {
  if (visit.caller.kind !== 'lane') throw notPermitted
  return rowsOf(reads, await guardedBatch(visit, [], Object.values(reads)))
}
