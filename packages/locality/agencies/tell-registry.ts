import type { TellingState } from '@kps/crossings/agency-notices'
import { makeId } from '@kps/crossings/ids'
import type { Orm, Statement } from '@kps/foundation/database'
import { enqueue } from '@kps/foundation/outbox'
import type { Instant } from '@kps/foundation/time'

/** The outbox's entries of this kind wait in waiting_tellings. */
export const tellingKind = 'agency'

/**
 * The statement that leaves in the outbox what the registry is to know of an agency (its public number and name, where it
 * stands here; no reason, no person), in the batch that makes it true; a registry that is down hears of it later. None for an
 * agency without a public number: nobody else could know which it is.
 */
export function tellRegistry(
  orm: Orm,
  { nzbn, legalName }: { readonly nzbn: string | null; readonly legalName: string },
  state: TellingState,
  at: Instant,
): readonly Statement[] {
  if (nzbn === null) return []
  const payload = JSON.stringify({ nzbn, legalName, state, at })
  return [enqueue(orm, { id: makeId('out', at), kind: tellingKind, payload, createdAt: at })]
}
