import { idOf } from '@kps/crossings/ids'
import { isMeasureCode, isQuarter, type MeasureCode, type Quarter } from '@kps/crossings/measures'
import * as v from 'valibot'

/** The version of this document's form. The catalogue, and each table, have versions of their own. */
export const publicationVersion = 1

/** What stands in place of a number that is not shown. */
export const suppressed = 'S'

const wholeNumber = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(max))
const code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))

/** A locality's public code, as it stands in its hostname. */
export const localityCode = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), v.maxLength(40))

/** A protected number: 0, or a multiple of 3 from 6 on; or `S`. A count of 1 to 5 has no way to be written. */
const shownNumber = v.pipe(
  v.number(),
  v.safeInteger(),
  v.maxValue(999_999),
  v.check((value) => value === 0 || (value >= 6 && value % 3 === 0)),
)
const cellValue = v.union([shownNumber, v.literal(suppressed)])

const cell = v.strictObject({ code, value: cellValue })

const table = v.strictObject({
  measure: v.custom<MeasureCode>((value) => typeof value === 'string' && isMeasureCode(value)),
  /** Raised by one when late data changed this table of this quarter. */
  version: wholeNumber(1_000),
  total: cellValue,
  cells: v.pipe(v.array(cell), v.maxLength(40)),
})

/**
 * One publication: some tables of one locality's closed quarter. Strict: a key that is not listed is refused, so nothing that
 * could link a person can travel along.
 */
export const publicationSchema = v.pipe(
  v.strictObject({
    documentVersion: v.literal(publicationVersion),
    id: idOf('pub'),
    locality: localityCode,
    quarter: v.custom<Quarter>(isQuarter),
    /** Counts a locality's publications from 1 without gaps; the hub waits, and shows it, when one is missing. */
    sequence: wholeNumber(1_000_000),
    catalogueVersion: wholeNumber(10_000),
    tables: v.pipe(v.array(table), v.minLength(1), v.maxLength(40)),
  }),
  v.brand('Publication'),
)

export type Publication = v.InferOutput<typeof publicationSchema>
export type PublicationInput = v.InferInput<typeof publicationSchema>
export type PublishedTable = Publication['tables'][number]
export type PublishedValue = PublishedTable['total']

/** Reads an unknown value as a publication; nothing when its form is not right. What it says is judged by `publicationRefusal`. */
export function parsePublication(value: unknown): Publication | undefined {
  const result = v.safeParse(publicationSchema, value, { abortEarly: true })
  return result.success ? result.output : undefined
}
