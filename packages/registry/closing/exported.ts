import { tenancyRefused } from '@kps/crossings/tenancy'
import { BatchRefused, type Database } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import { localityColumns, registryBatch } from '@kps/registry/localities'
import { localities } from '@kps/registry/localities/schema'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { demandTurn, enter, findEver, statesOf } from './standing.ts'

/** What a locality tells of its export: a digest of the manifest and how many rows of each table it holds; no row. */
export const exportTold = v.strictObject({
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  rows: v.record(v.pipe(v.string(), v.regex(/^\w{1,64}$/)), v.pipe(v.number(), v.integer(), v.minValue(0))),
})

export type ExportTold = v.InferOutput<typeof exportTold>

/** Whether a locality's closing was confirmed by two people at the hub, so that its manager may take everything out. */
export async function mayExport(database: Database<'registry'>, code: string): Promise<boolean> {
  const [rows] = await registryBatch(database, [
    database.orm.select({ isClosing: localityColumns.isClosing }).from(localities).where(eq(localities.code, code)),
  ])
  return (rows as { isClosing: number }[])[0]?.isClosing === 1
}

/**
 * Keeps the digest of the export that a locality's manager took.
 * @throws Failure not-found; conflict when nobody confirmed the closing, or it went on meanwhile
 */
export async function noteExport(database: Database<'registry'>, code: string, given: unknown): Promise<void> {
  const told = v.parse(exportTold, given)
  const locality = await findEver(database, code)
  const rows = await statesOf(database, locality.id)
  demandTurn(rows, 'exported')
  const step = { localityId: locality.id, state: 'exported' as const, at: instantNow(), detail: JSON.stringify(told) }
  try {
    await registryBatch(database, [enter(database.orm, rows, step)])
  } catch (error) {
    throw error instanceof BatchRefused ? tenancyRefused('decidedMeanwhile') : error
  }
}
