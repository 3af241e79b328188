import { idOf } from '@kps/crossings/ids'
import { closedQuartersBefore } from '@kps/crossings/measures'
import type { Publication } from '@kps/crossings/publications'
import type { Orm } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import { defineQuery } from '@kps/locality/roles'
import { desc, eq, gte } from 'drizzle-orm'
import * as v from 'valibot'
import { withHead } from './figures-text.ts'
import { isReplaced } from './replaced.ts'
import { publicationAcknowledgements, publicationReleases, publications } from './schema.ts'

export type PublicationState = 'prepared' | 'replaced' | 'released' | 'acknowledged'

/** One publication by its states. */
export interface PublicationRow {
  readonly id: string
  readonly quarter: string
  readonly preparedAt: string
  readonly releasedAt: string | null
  readonly acknowledgedAt: string | null
  readonly sequence: number | null
  readonly state: PublicationState
}

/** The publications of the last twelve closed quarters, newest quarter first; at most 60. */
export const listPublications = defineQuery({
  permit: 'publication:read',
  action: 'publications.listed',
  input: v.object({}),
  reads: (orm, _input, _caller, now) => ({
    rows: rowsOf(orm)
      .where(gte(publications.quarter, closedQuartersBefore(now, 12).at(0) ?? ''))
      .orderBy(desc(publications.quarter), desc(publications.preparedAt))
      .limit(60),
  }),
  answer: ({ rows }): readonly PublicationRow[] => rows.map(withState),
})

/** One publication, word for word as it will leave or has left. */
export const readPublication = defineQuery({
  permit: 'publication:read',
  action: 'publication.read',
  input: v.object({ publicationId: idOf('pub') }),
  record: ({ publicationId }) => publicationId,
  reads: (orm, { publicationId }) => ({
    rows: rowsOf(orm).where(eq(publications.id, publicationId)),
    prepared: orm
      .select({ figures: publications.figures })
      .from(publications)
      .where(eq(publications.id, publicationId)),
  }),
  answer({ rows: [row], prepared: [prepared] }): { readonly row: PublicationRow; readonly publication: Publication } {
    if (!row || !prepared) throw new Failure('not-found', 'page.notFound.title')
    return { row: withState(row), publication: withHead(prepared.figures, row.id, row.sequence ?? 1) }
  },
})

const rowsOf = (orm: Orm) =>
  orm
    .select({
      id: publications.id,
      quarter: publications.quarter,
      preparedAt: publications.preparedAt,
      releasedAt: publicationReleases.releasedAt,
      sequence: publicationReleases.sequence,
      acknowledgedAt: publicationAcknowledgements.acknowledgedAt,
      replaced: isReplaced,
    })
    .from(publications)
    .leftJoin(publicationReleases, eq(publicationReleases.publicationId, publications.id))
    .leftJoin(publicationAcknowledgements, eq(publicationAcknowledgements.publicationId, publications.id))

const withState = ({ replaced, ...row }: Awaited<ReturnType<typeof rowsOf>>[number]): PublicationRow => ({
  ...row,
  state: row.acknowledgedAt ? 'acknowledged' : row.releasedAt ? 'released' : replaced === 1 ? 'replaced' : 'prepared',
})
