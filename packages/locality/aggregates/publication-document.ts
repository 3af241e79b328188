import { catalogueVersion, type Quarter } from '@kps/crossings/measures'
import {
  type Publication,
  type PublishedTable,
  parsePublication,
  publicationVersion,
} from '@kps/crossings/publications'
import { Fault } from '@kps/foundation/failures'
import type { ProtectedTable } from './protected-figure.ts'

export interface PublicationHead {
  readonly id: string
  readonly locality: string
  readonly quarter: Quarter
  readonly sequence: number
}

/** The tables that an earlier publication of the quarter does not already show at this version. */
export function tablesToPublish(
  tables: readonly ProtectedTable[],
  earlier: readonly PublishedTable[],
): readonly ProtectedTable[] {
  return tables.filter(
    (table) => !earlier.some((one) => one.measure === table.measure && one.version === table.version),
  )
}

/**
 * Puts protected tables into the document that a person releases. A raw table does not fit: it does not compile.
 * @throws Fault when a table is another locality's or quarter's, or there is none
 */
export function publicationOf(head: PublicationHead, tables: readonly ProtectedTable[]): Publication {
  if (tables.some((table) => table.locality !== head.locality || table.quarter !== head.quarter)) {
    throw new Fault('a table of another locality or quarter')
  }
  const publication = parsePublication({
    documentVersion: publicationVersion,
    ...head,
    catalogueVersion,
    tables: tables.map(({ measure, version, total, cells }) => ({ measure, version, total, cells })),
  })
  if (publication === undefined) throw new Fault('a publication that does not fit its own form')
  return publication
}
