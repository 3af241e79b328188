import { tenancyRefused } from '@kps/crossings/tenancy'
import { asserts } from '@kps/foundation/database'
import { instantNow } from '@kps/foundation/time'
import * as v from 'valibot'
import { demandReady } from './ask-to-switch.ts'
import { byTwoPeople, operator } from './by-two-people.ts'
import { findRestore, openLocality } from './find.ts'
import { finishSwitch } from './finish-switch.ts'
import type { Asked, Means } from './means.ts'
import { once } from './once.ts'
import { noteRestore, stepsOfRestore } from './steps.ts'

const switched = v.object({ restoreId: v.string() })

/**
 * The second of two people confirms, and the locality is served from the restored database: it is paused, its old database blocked
 * for everybody, the new one looked at once more and marked as restored, and only then named in the registry. Doors that still hold
 * a token of the old one are refused there, and ask anew. Asked again, by anybody, it goes on where it fell.
 * @param asked `by` the command line needs nobody else: whoever runs it has the keys of the house, and the row says that it was they
 * @throws Failure not-found; conflict for whoever asked, when nobody did, when the restore was not found good, or another is being
 *   switched to; when it is not good any more, the old database serves again
 */
export async function switchOver(
  asked: Asked & { readonly restoreId: string },
  means: Means,
): Promise<{ readonly restoreId: string }> {
  const { database } = means
  const locality = await openLocality(database, asked.code)
  const restore = await findRestore(database, locality.id, asked.restoreId)
  const { by, key } = asked
  await once(database, { key, method: 'switchOver', result: switched }, async () => {
    const steps = await stepsOfRestore(database, restore.id)
    const ready = await demandReady(locality, restore, steps, database)
    const at = instantNow()
    const first = steps.get('switch-asked')
    if (!first && by !== operator) throw tenancyRefused('notYet')
    if (!steps.has('switch-confirmed') && first?.by === by && by !== operator) throw tenancyRefused('samePerson')
    return {
      statements: [
        ...ready,
        ...(first ? [] : [noteRestore(database, restore.id, 'switch-asked', null, { by, at })]),
        noteRestore(database, restore.id, 'switch-confirmed', { from: locality.namespace }, { by, at }),
        database.orm.run(asserts(byTwoPeople(restore.id))),
      ],
      result: { restoreId: restore.id },
    }
  })
  await finishSwitch(restore, means)
  return { restoreId: restore.id }
}
