import { identityHolds } from '@kps/foundation/access'
import { asserts, BatchRefused, type Database, type Statement } from '@kps/foundation/database'
import { WrongDatabase } from '@kps/foundation/failures'

/** One atomic batch on the registry's database, whose identity is asserted first. */
export async function registryBatch(
  database: Database<'registry'>,
  statements: readonly Statement[],
): Promise<readonly unknown[]> {
  try {
    const results = await database.batch([database.orm.run(asserts(identityHolds(database))), ...statements])
    return results.slice(1)
  } catch (error) {
    if (error instanceof BatchRefused && error.statement === 0) throw new WrongDatabase('this is not the registry')
    throw error
  }
}
