import { idOf } from '@kps/crossings/ids'
import { parsePublication, signPublication } from '@kps/crossings/publications'
import { readForLane } from '@kps/foundation/commands'
import { Fault } from '@kps/foundation/failures'
import { recordDeliveries } from '@kps/foundation/outbox'
import { sha256 } from '@kps/foundation/sealing'
import { openSealedKey, readKey } from '@kps/locality/keys'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { asc, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { publicationAcknowledgements, publicationReleases } from './schema.ts'

/** The hub's entrance for publications. */
export interface PublicationsIn {
  take(signed: string): Promise<{ readonly taken: boolean; readonly reason?: string }>
}

export interface Delivered {
  readonly acknowledged: number
  /** Why the first one that was not taken was not; nothing when all were. */
  readonly reason: string | undefined
}

/**
 * Signs what was released and not yet acknowledged, in its order, and hands it to the hub until one is not taken. Safe to
 * repeat: the hub takes the same publication again, and stores it once.
 */
export async function deliverPublications(visit: LocalityVisit, hub: PublicationsIn): Promise<Delivered> {
  const { waiting, privateKey } = await readWaiting(visit)
  const acknowledged: { publicationId: string; outboxId: string; sequence: number }[] = []
  let reason: string | undefined
  for (const { document, ...release } of waiting) {
    const publication = parsePublication(JSON.parse(document))
    if (publication === undefined) throw new Fault('a released publication that does not fit its own form')
    const answer = await hub.take(await signPublication(publication, privateKey)).catch(() => ({ taken: false }))
    if (!answer.taken) {
      reason = 'reason' in answer && answer.reason ? answer.reason : 'unavailable'
      break
    }
    acknowledged.push(release)
  }
  if (acknowledged.length > 0) {
    const key = await sha256(acknowledged.map((release) => release.publicationId).join(' '))
    await acknowledgePublications(visit, { acknowledged }, key)
  }
  return { acknowledged: acknowledged.length, reason }
}

/** Keeps that the hub has them. */
const acknowledgePublications = defineLaneCommand({
  lane: 'night',
  action: 'publication.acknowledged',
  input: v.strictObject({
    acknowledged: v.pipe(
      v.array(v.strictObject({ publicationId: idOf('pub'), outboxId: idOf('out'), sequence: v.number() })),
      v.minLength(1),
    ),
  }),
  commit: ({ orm, input: { acknowledged }, now }) => ({
    changes: [
      orm
        .insert(publicationAcknowledgements)
        .values(acknowledged.map(({ publicationId, sequence }) => ({ publicationId, sequence, acknowledgedAt: now })))
        .onConflictDoNothing(),
      recordDeliveries(
        orm,
        acknowledged.map((one) => one.outboxId),
        now,
      ),
    ],
    record: acknowledged.map((one) => one.publicationId).join(' '),
    persons: [],
    result: {},
  }),
})

async function readWaiting(visit: LocalityVisit) {
  const { database, vault } = visit
  const { orm } = database
  const waiting = orm
    .select({
      publicationId: publicationReleases.publicationId,
      outboxId: publicationReleases.outboxId,
      sequence: publicationReleases.sequence,
      document: publicationReleases.document,
    })
    .from(publicationReleases)
    .where(sql`${publicationReleases.sequence} > coalesce((select max(sequence) from publication_acknowledgements), 0)`)
    .orderBy(asc(publicationReleases.sequence))
    .limit(40)
  const { rows, keys } = await readForLane(visit, { rows: waiting, keys: readKey(orm, { purpose: 'signing' }) })
  const [key] = keys
  if (!key) throw new Fault('a locality without its own keys')
  return { waiting: rows, privateKey: JSON.parse(await openSealedKey(vault, key)) }
}
