import { makeId } from '@kps/crossings/ids'
import type { Orm, Statement } from '@kps/foundation/database'
import { enqueue } from '@kps/foundation/outbox'
import type { Instant } from '@kps/foundation/time'
import * as v from 'valibot'

export const tellingKind = 'agency'

/** What the registry is told of an agency: its public number and name, and where it stands here. No reason, no person. */
export const telling = v.strictObject({
  nzbn: v.string(),
  legalName: v.string(),
  state: v.picklist(['works-here', 'suspended', 'restored', 'withdrawn']),
  at: v.string(),
})

export type Telling = v.InferOutput<typeof telling>

/**
 * The statement that leaves the telling in the outbox, in the batch that makes it true; a registry that is down hears of it
 * later. None for an agency without a public number: nobody else could know which it is.
 */
export function tellRegistry(
  orm: Orm,
  { nzbn, legalName }: { readonly nzbn: string | null; readonly legalName: string },
  state: Telling['state'],
  at: Instant,
): readonly Statement[] {
  if (nzbn === null) return []
  const payload = JSON.stringify({ nzbn, legalName, state, at } satisfies Telling)
  return [enqueue(orm, { id: makeId('out', at), kind: tellingKind, payload, createdAt: at })]
}
