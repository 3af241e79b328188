import { idOf, makeId } from '@kps/crossings/ids'
import { canonicalPublication, publicationDigest, publicationRefusal } from '@kps/crossings/publications'
import { Failure } from '@kps/foundation/failures'
import { enqueue } from '@kps/foundation/outbox'
import { defineCommand } from '@kps/locality/roles'
import { asc, inArray, max, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { withHead } from './figures-text.ts'
import { isReplaced } from './replaced.ts'
import { publicationReleases, publications } from './schema.ts'

const ticked = v.strictObject({
  publicationIds: v.pipe(
    v.array(idOf('pub')),
    v.minLength(1, 'publications.release.noneTicked'),
    v.maxLength(40),
    v.transform((ids) => [...new Set(ids)]),
  ),
})

const changed = new Failure('conflict', 'publications.release.changed')

/**
 * A person releases prepared figures to the hub, all that they ticked or none. What leaves gets its place in the sequence
 * and an outbox entry in the same batch. Two round trips.
 * @throws Failure conflict when one was released already or replaced by newer figures meanwhile
 */
export const releasePublications = defineCommand({
  permit: 'publication:release',
  action: 'publication.released',
  input: ticked,
  load: (orm, { publicationIds }) => ({
    prepared: orm
      .select({
        id: publications.id,
        figures: publications.figures,
        replaced: isReplaced,
      })
      .from(publications)
      .where(inArray(publications.id, publicationIds))
      .orderBy(asc(publications.quarter)),
    last: orm.select({ sequence: max(publicationReleases.sequence) }).from(publicationReleases),
  }),
  decide({ prepared, last }, { publicationIds }, now) {
    if (prepared.length !== publicationIds.length || prepared.some((row) => row.replaced === 1)) throw changed
    const before = last[0]?.sequence ?? 0
    const documents = prepared.map((row, place) => withHead(row.figures, row.id, before + place + 1))
    if (documents.some((document) => publicationRefusal(document, now) !== undefined)) throw changed
    return { before, documents }
  },
  async commit({ orm, decision: { before, documents }, caller, now }) {
    const released = await Promise.all(
      documents.map(async (document) => ({
        publicationId: document.id,
        sequence: document.sequence,
        digest: await publicationDigest(document),
        document: canonicalPublication(document),
        outboxId: makeId('out', now),
        releasedAt: now,
        releasedBy: caller.accountId,
      })),
    )
    return {
      assertions: [
        {
          holds: sql`coalesce((select max(sequence) from publication_releases), 0) = ${before}`,
          refusal: changed,
        },
      ],
      changes: [
        ...released.map((row) => orm.insert(publicationReleases).values(row)),
        ...released.map(({ outboxId, publicationId }) =>
          enqueue(orm, { id: outboxId, kind: 'publication', payload: publicationId, createdAt: now }),
        ),
      ],
      whenRefused: changed,
      record: documents.map((document) => document.id).join(' '),
      persons: [],
      result: { publicationIds: documents.map((document) => document.id) },
    }
  },
})
