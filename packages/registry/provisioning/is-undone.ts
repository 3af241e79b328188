import type { Database } from '@kps/foundation/database'
import { registryBatch } from '@kps/registry/localities'
import { eq } from 'drizzle-orm'
import { provisioningUndone } from './schema.ts'

/** Whether somebody had the making of a locality undone, wholly or begun. */
export async function isUndone(database: Database<'registry'>, localityId: string): Promise<boolean> {
  const [rows] = await registryBatch(database, [
    database.orm
      .select({ at: provisioningUndone.at })
      .from(provisioningUndone)
      .where(eq(provisioningUndone.localityId, localityId)),
  ])
  return (rows as unknown[]).length > 0
}
