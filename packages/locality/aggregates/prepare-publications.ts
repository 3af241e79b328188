import { makeId } from '@kps/crossings/ids'
import { closedQuartersBefore, isClosed, isQuarter, type Quarter, quarterOf } from '@kps/crossings/measures'
import { Failure, Fault } from '@kps/foundation/failures'
import { fromBase64Url, sha256, type Vault } from '@kps/foundation/sealing'
import { isInstant } from '@kps/foundation/time'
import { openSealedKey, readKey } from '@kps/locality/keys'
import { referrals } from '@kps/locality/referrals/schema'
import { defineLaneCommand, type LocalityVisit } from '@kps/locality/roles'
import { and, desc, gte, lte, min, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { type Counts, countQuarters, rawTables } from './count-quarters.ts'
import { figuresText } from './figures-text.ts'
import { protectFigures } from './protect-figures.ts'
import { publicationOf, tablesToPublish } from './publication-document.ts'
import { publishedTables, releasedDocuments } from './published-tables.ts'
import { importRoundingKey } from './rounding-key.ts'
import { publications } from './schema.ts'

const quartersInput = v.strictObject({
  quarters: v.pipe(v.array(v.custom<Quarter>(isQuarter)), v.minLength(1), v.maxLength(8)),
})

/**
 * Counts the given quarters, protects the figures and prepares, for a person to release, each closed quarter whose figures
 * are new or changed. An open quarter is passed over, as are those before the first referral. Two round trips.
 */
const prepareQuarters = defineLaneCommand({
  lane: 'night',
  action: 'publication.prepared',
  input: quartersInput,
  load: (orm, { quarters }) => ({
    earliest: orm.select({ receivedAt: min(referrals.receivedAt) }).from(referrals),
    rounding: readKey(orm, { purpose: 'rounding' }),
    signing: readKey(orm, { purpose: 'signing' }),
    released: releasedDocuments(orm, quarters),
    prepared: orm
      .select({ quarter: publications.quarter, digest: publications.digest })
      .from(publications)
      .where(and(gte(publications.quarter, quarters.at(0) ?? ''), lte(publications.quarter, quarters.at(-1) ?? '')))
      .orderBy(desc(publications.preparedAt), desc(publications.id)),
    ...countQuarters(orm, quarters),
  }),
  decide({ earliest, rounding, signing, released, prepared, ...counts }, { quarters }, now) {
    const [roundingKey] = rounding
    // A key's id begins with the locality's own code: it is all that an envelope says on its outside.
    const code = signing[0]?.id.split('.')[0]
    if (!roundingKey || !code) throw new Fault('a locality without its own keys')
    const first = earliest[0]?.receivedAt
    const due = quarters.filter((quarter) => isClosed(quarter, now) && isInstant(first) && quarter >= quarterOf(first))
    const newest = (quarter: Quarter) => prepared.find((row) => row.quarter === quarter)?.digest
    return { code, roundingKey, due, released, newest, prepared: prepared.length, counts: counts satisfies Counts }
  },
  async commit({ orm, input: { quarters }, decision, now, vault }) {
    const { code, due, counts, released, newest } = decision
    const key = await openRoundingKey(vault, decision.roundingKey)
    const rows = await Promise.all(
      due.map(async (quarter) => {
        const earlier = publishedTables(released, quarter)
        const tables = tablesToPublish(await protectFigures(rawTables(code, quarter, counts), key, earlier), earlier)
        if (tables.length === 0) return undefined
        const id = makeId('pub', now)
        const figures = figuresText(publicationOf({ id, locality: code, quarter, sequence: 1 }, tables))
        const digest = await sha256(figures)
        return digest === newest(quarter) ? undefined : { id, quarter, digest, figures, preparedAt: now }
      }),
    )
    const changed = rows.filter((row) => row !== undefined)
    return {
      assertions: [
        {
          // Another night that ran at the same time has prepared already.
          holds: sql`(select count(*) from publications where quarter between ${quarters.at(0)} and ${quarters.at(-1)}) = ${decision.prepared}`,
          refusal: new Failure('conflict', 'publication.prepare.conflict'),
        },
      ],
      changes: changed.length > 0 ? [orm.insert(publications).values(changed)] : [],
      record: 'night',
      persons: [],
      result: { publicationIds: changed.map((row) => row.id) },
    }
  },
})

/** Prepares the last eight closed quarters as the visit's own time has them. @returns the ids of what is new */
export const preparePublications = (visit: LocalityVisit): Promise<{ readonly publicationIds: readonly string[] }> =>
  prepareQuarters(visit, { quarters: closedQuartersBefore(visit.now) }, `prepare-${visit.requestId}`)

const openRoundingKey = async (vault: Vault, key: Parameters<typeof openSealedKey>[1]) =>
  importRoundingKey(fromBase64Url(await openSealedKey(vault, key)))
