import { tenancyRefused } from '@kps/crossings/tenancy'
import { BatchRefused, type Database, type Statement } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { tenancyCommand } from '@kps/registry/commands'
import type * as v from 'valibot'

interface Once<Result extends v.GenericSchema> {
  readonly key: string
  readonly method: string
  readonly result: Result
}

/**
 * Commits what was asked once, however often its form comes. Where the batch finds that something changed while it was decided,
 * that is a refusal and no fault.
 * @throws Failure conflict, and whatever `work` throws
 */
export async function once<Result extends v.GenericSchema>(
  database: Database<'registry'>,
  command: Once<Result>,
  work: () => Promise<{ readonly statements: readonly Statement[]; readonly result: v.InferInput<Result> }>,
): Promise<v.InferOutput<Result>> {
  try {
    return await tenancyCommand(database, { ...command, now: instantNow() }, work)
  } catch (error) {
    throw error instanceof BatchRefused ? tenancyRefused('decidedMeanwhile') : error
  }
}
