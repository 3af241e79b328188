import { type Publication, parsePublication, publicationVersion } from '@kps/crossings/publications'
import { Fault } from '@kps/foundation/failures'

/** The words of a publication that figures decide: not its id or its place in the sequence. */
export const figuresText = ({ locality, quarter, catalogueVersion, tables }: Publication): string =>
  JSON.stringify({ locality, quarter, catalogueVersion, tables })

/**
 * Prepared figures as the publication that they will be. @throws Fault when what stands in the database is not one
 */
export function withHead(figures: string, id: string, sequence: number): Publication {
  const publication = parsePublication({ documentVersion: publicationVersion, id, sequence, ...JSON.parse(figures) })
  if (publication === undefined) throw new Fault('prepared figures that do not fit their own form')
  return publication
}
