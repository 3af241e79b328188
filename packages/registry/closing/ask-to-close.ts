import { type Closing, type ClosingState, tenancyRefused } from '@kps/crossings/tenancy'
import { type Instant, instantNow } from '@kps/foundation/time'
import { type Asked, type Means, once } from '@kps/registry/backups'
import * as v from 'valibot'
import { closingOf } from './closing-of.ts'
import { letGoOn } from './demand-whole.ts'
import { type ClosingRow, demandTurn, enter, findEver, lastOf, statesOf } from './standing.ts'

const entered = v.object({ state: v.string() })
type Door = Pick<Means, 'database' | 'keys'>

/** Enters a state that somebody at the hub asks for. */
async function say(
  asked: Asked,
  state: ClosingState,
  means: Door,
  { demand, detail = null }: { demand?: (rows: readonly ClosingRow[]) => void; detail?: string | null } = {},
): Promise<Closing> {
  const { database } = means
  const locality = await findEver(database, asked.code)
  await once(database, { key: asked.key, method: `closing-${state}`, result: entered }, async () => {
    const rows = await statesOf(database, locality.id)
    demandTurn(rows, state)
    demand?.(rows)
    const at: Instant = instantNow()
    return {
      statements: [enter(database.orm, rows, { localityId: locality.id, state, at, by: asked.by, detail })],
      result: { state },
    }
  })
  return closingOf(asked.code, means)
}

/**
 * Asks that a locality be closed. Nothing happens before another person confirms it.
 * @param asked `reason` is sealed by the hub, which alone can read it
 * @throws Failure not-found, or conflict when it is being closed already
 */
export const askToClose = (asked: Asked & { readonly reason: string }, means: Door): Promise<Closing> =>
  say(asked, 'asked', means, { detail: asked.reason })

/** Ends a closing while nothing is destroyed. @throws Failure not-found, or conflict when there is none or it is too late */
export async function callOffClosing(asked: Asked, means: Door): Promise<Closing> {
  const closing = await say(asked, 'called-off', means)
  // A destruction that fell before it was begun left it paused.
  await letGoOn(asked, means)
  return closing
}

/**
 * Confirms that a locality is to be closed: its manager is told, and may take the whole export.
 * @throws Failure not-found; conflict for whoever asked, or when nobody did
 */
export const confirmClosing = (asked: Asked, means: Door): Promise<Closing> =>
  say(asked, 'confirmed', means, {
    demand(rows) {
      if (lastOf(rows, 'asked')?.by === asked.by) throw tenancyRefused('samePerson')
    },
  })
