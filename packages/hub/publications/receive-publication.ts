import { type Publication, publicationSchema } from '@kps/crossings/publications'
import { Failure } from '@kps/foundation/failures'
import { defineLaneCommand } from '@kps/hub/roles'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { publicationRefusals, publications, publishedCells } from './schema.ts'

/** The name of a table's total among its cells. No breakdown has a code of that name. */
export const totalCell = 'total'

const refused = (reason: string) => new Failure('conflict', `publication.refused.${reason}`)

const verified = v.strictObject({
  publication: publicationSchema,
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/**
 * Stores a publication whose signature and content were verified. One round trip; its form key is the digest, so that
 * the same one again is acknowledged again and stored once.
 * @throws Failure conflict: `other-digest` for an id that stands with other content, `sequence-taken`, or `gap` while an
 *   earlier publication of that locality is missing
 */
export const receivePublication = defineLaneCommand({
  lane: 'publications',
  action: 'publication.received',
  input: verified,
  commit({ orm, input: { publication, digest }, now }) {
    const { id, locality, sequence } = publication
    const row = {
      id,
      localityCode: locality,
      quarter: publication.quarter,
      sequence,
      digest,
      catalogueVersion: publication.catalogueVersion,
      receivedAt: now,
    }
    return {
      assertions: [
        {
          holds: sql`not exists (select 1 from publications where id = ${id} and digest <> ${digest})`,
          refusal: refused('other-digest'),
        },
        {
          holds: sql`not exists (select 1 from publications where locality_code = ${locality} and sequence = ${sequence})`,
          refusal: refused('sequence-taken'),
        },
        {
          holds: sql`coalesce((select max(sequence) from publications where locality_code = ${locality}), 0) = ${sequence - 1}`,
          refusal: refused('gap'),
        },
      ],
      changes: [orm.insert(publications).values(row), orm.insert(publishedCells).values(cellsOf(publication))],
      record: id,
      persons: [],
      result: { publicationId: id },
    }
  },
})

/** Keeps that a verified publication was refused, so that what a locality waits for can be shown. Once for each reason. */
export const keepRefusal = defineLaneCommand({
  lane: 'publications',
  action: 'publication.refused',
  input: v.strictObject({ publication: publicationSchema, reason: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)) }),
  // What is kept of a refusal: refused again for the same reason, it is the same one whatever else it held.
  sameWhen: ({ publication: { locality, sequence, id }, reason }) => [locality, sequence, id, reason],
  commit: ({ orm, input: { publication, reason }, now }) => ({
    changes: [
      orm.insert(publicationRefusals).values({
        localityCode: publication.locality,
        sequence: publication.sequence,
        publicationId: publication.id,
        reason,
        refusedAt: now,
      }),
    ],
    record: publication.id,
    persons: [],
    result: {},
  }),
})

const cellsOf = ({ id, tables }: Publication) =>
  tables.flatMap(({ measure, version, total, cells }) =>
    [{ code: totalCell, value: total }, ...cells].map(({ code, value }) => ({
      publicationId: id,
      measure,
      breakdown: code,
      version,
      value: value === 'S' ? null : value,
    })),
  )
