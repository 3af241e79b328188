import { catalogueVersion, findMeasure, isClosed } from '@kps/crossings/measures'
import type { Instant } from '@kps/foundation/time'
import type { Publication, PublishedTable } from './publication.ts'
import { couldBeTheTotal, mostHidden } from './total.ts'

export type PublicationRefusal =
  | 'catalogue-version-unknown'
  | 'quarter-still-open'
  | 'measure-twice'
  | 'measure-unknown'
  | 'cells-not-as-listed'
  | 'suppressed-cell-recoverable'
  | 'total-hidden-in-vain'
  | 'total-inconsistent'

/**
 * Why a publication does not fit the catalogue, or nothing when it fits. Both sides ask: the locality before a person
 * releases it, the hub before it stores it.
 * @param at the moment of asking; an open quarter never leaves, because small changes from day to day give counts away
 */
export function publicationRefusal(publication: Publication, at: Instant): PublicationRefusal | undefined {
  if (publication.catalogueVersion !== catalogueVersion) return 'catalogue-version-unknown'
  if (!isClosed(publication.quarter, at)) return 'quarter-still-open'
  const named = publication.tables.map((table) => table.measure)
  if (new Set(named).size !== named.length) return 'measure-twice'
  for (const table of publication.tables) {
    const refusal = tableRefusal(table)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function tableRefusal(table: PublishedTable): PublicationRefusal | undefined {
  const measure = findMeasure(table.measure)
  if (measure === undefined) return 'measure-unknown'
  const asListed =
    table.cells.length === measure.codes.length &&
    table.cells.every((cell, place) => cell.code === measure.codes[place])
  if (!asListed) return 'cells-not-as-listed'
  const hidden = table.cells.filter((cell) => cell.value === 'S').length
  if (table.total === 'S') return hidden === 0 && table.cells.length > 0 ? 'total-hidden-in-vain' : undefined
  if (!couldBeTheTotal(table)) return 'total-inconsistent'
  // Hidden cells that can only be few together are as good as shown: five people in two cells are nobody's secret.
  return hidden === 1 || (hidden > 1 && mostHidden(table) < 6) ? 'suppressed-cell-recoverable' : undefined
}
