import type { Quarter } from '@kps/crossings/measures'
import { type PublishedTable, parsePublication } from '@kps/crossings/publications'
import type { Orm } from '@kps/foundation/database'
import { Fault } from '@kps/foundation/failures'
import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { publicationReleases, publications } from './schema.ts'

/** The statement that reads what was released of these quarters, in the order in which it left. */
export const releasedDocuments = (orm: Orm, quarters: readonly Quarter[]) =>
  orm
    .select({ quarter: publications.quarter, document: publicationReleases.document })
    .from(publications)
    .innerJoin(publicationReleases, eq(publicationReleases.publicationId, publications.id))
    .where(and(gte(publications.quarter, quarters.at(0) ?? ''), lte(publications.quarter, quarters.at(-1) ?? '')))
    .orderBy(asc(publicationReleases.sequence))

/** What everybody may know of a quarter: of each table its latest released version. */
export function publishedTables(
  released: readonly { readonly quarter: string; readonly document: string }[],
  quarter: Quarter,
): readonly PublishedTable[] {
  const latest = new Map<string, PublishedTable>()
  for (const row of released) {
    if (row.quarter !== quarter) continue
    const publication = parsePublication(JSON.parse(row.document))
    if (publication === undefined) throw new Fault('a released publication that does not fit its own form')
    for (const table of publication.tables) latest.set(table.measure, table)
  }
  return [...latest.values()]
}
