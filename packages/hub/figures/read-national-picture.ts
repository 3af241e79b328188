import {
  closedQuartersBefore,
  findMeasure,
  isClosed,
  isMeasureCode,
  isQuarter,
  type MeasureCode,
  type Quarter,
} from '@kps/crossings/measures'
import { localityCode } from '@kps/crossings/publications'
import type { Orm } from '@kps/foundation/database'
import { Failure } from '@kps/foundation/failures'
import type { Instant } from '@kps/foundation/time'
import { publications, publishedCells } from '@kps/hub/publications/schema'
import { defineQuery } from '@kps/hub/roles'
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { nationalPicture } from './picture.ts'

const asked = v.object({
  measure: v.optional(
    v.custom<MeasureCode>((value) => typeof value === 'string' && isMeasureCode(value)),
    'referrals-received',
  ),
  quarter: v.optional(v.custom<Quarter>(isQuarter)),
  /** Which localities are open, as the registry says. */
  codes: v.pipe(v.array(localityCode), v.maxLength(200)),
})

/** Later publications of a locality wait because the one with this sequence number has not come. */
export interface MissingPublication {
  readonly locality: string
  readonly sequence: number
}

/**
 * The national picture of one measure over the last eight closed quarters, by locality. One round trip, the same
 * statements however many localities there are.
 */
export const readNationalPicture = defineQuery({
  permit: 'figures:read',
  // Everybody arrives here; whoever looks after the tenants and reads no figures begins with the applications.
  elsewhere: 'application:read',
  action: 'figures.read',
  input: asked,
  record: ({ measure }) => measure,
  reads: (orm, { measure, codes }, _caller, now) => ({
    cells: latestCells(orm, measure, now),
    missing: missingPublications(orm, codes),
  }),
  answer: ({ cells, missing }, { input, now }) => {
    const measure = findMeasure(input.measure)
    const quarters = closedQuartersBefore(now)
    const quarter = input.quarter ?? quarters.at(-1)
    if (measure === undefined || quarter === undefined || !quarters.includes(quarter) || !isClosed(quarter, now)) {
      throw new Failure('not-found', 'page.notFound.title')
    }
    const frame = { measure, quarters, quarter, codes: input.codes }
    return { picture: nationalPicture(frame, cells), missing: missing satisfies readonly MissingPublication[] }
  },
})

/** Each locality's latest word on each quarter: a later publication of the same table takes the earlier one's place. */
function latestCells(orm: Orm, measure: MeasureCode, now: Instant) {
  const quarters = closedQuartersBefore(now)
  return orm
    .select({
      locality: publications.localityCode,
      quarter: publications.quarter,
      breakdown: publishedCells.breakdown,
      version: publishedCells.version,
      value: publishedCells.value,
    })
    .from(publications)
    .innerJoin(
      publishedCells,
      and(eq(publishedCells.publicationId, publications.id), eq(publishedCells.measure, measure)),
    )
    .where(
      and(
        gte(publications.quarter, quarters.at(0) ?? ''),
        lte(publications.quarter, quarters.at(-1) ?? ''),
        sql`not exists (select 1 from publications later join published_cells on published_cells.publication_id = later.id
          and published_cells.measure = ${measure} and published_cells.breakdown = 'total'
          where later.quarter = ${publications.quarter} and later.locality_code = ${publications.localityCode}
          and later.sequence > ${publications.sequence})`,
      ),
    )
}

const missingPublications = (orm: Orm, codes: readonly string[]) =>
  orm
    .select({ locality: sql<string>`open.value`, sequence: sql<number>`open.stored + 1` })
    .from(sql`(select value, coalesce((select max(sequence) from publications where locality_code = value), 0) as stored
      from json_each(${JSON.stringify(codes)})) as open`)
    .where(sql`exists (select 1 from publication_refusals where locality_code = open.value
      and publication_refusals.sequence > open.stored + 1 and reason = 'gap')`)
