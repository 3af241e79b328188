import type { Database } from '@kps/foundation/database'
import * as v from 'valibot'
import { type Contents, contents } from './contents.ts'
import { stepsOfBackup } from './steps.ts'

const noted = v.pipe(v.string(), v.parseJson(), contents)

/** What was found in a backup when it was made, or undefined for one that was not found good, or is removed. */
export async function notedContents(database: Database<'registry'>, backupId: string): Promise<Contents | undefined> {
  const steps = await stepsOfBackup(database, backupId)
  const detail = steps.get('checked')?.detail
  return detail && !steps.has('removing') ? v.parse(noted, detail) : undefined
}
