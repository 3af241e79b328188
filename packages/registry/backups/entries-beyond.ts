import type { Platform } from '@kps/registry/platform'
import { countAuditEntries, openCopy } from './contents.ts'

/**
 * How many entries the live audit log has that a copy has not: what would be lost by serving the copy. Null when the live
 * database does not answer.
 */
export async function entriesBeyond(platform: Platform, live: string, copied: number): Promise<number | null> {
  try {
    return (await countAuditEntries(await openCopy(platform, live))) - copied
  } catch {
    return null
  }
}
